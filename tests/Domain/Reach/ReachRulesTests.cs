using Softswitch.Domain.Reach;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Validation;
using static Softswitch.Domain.Tests.Reach.ReachFixture;

namespace Softswitch.Domain.Tests.Reach;

public sealed class ReachRulesTests
{
    private static readonly WeekPeriodConfig Morning = new(DayOfWeek.Monday, "08:00", DayOfWeek.Monday, "12:00");

    [Fact]
    public void Example_has_no_errors() => Assert.Empty(Errors(Example));

    [Fact]
    public void Profile_is_refused_by_field_and_rule() => Assert.Equal(
        [
            "profiles[1].name unique", "profiles[2].name unique", "profiles[3].name required", "profiles[0].colour format", "profiles[0].callerId format",
            "profiles[0].forwardAlways.to format", "profiles[0].noAnswerAfter range", "profiles[0].shownNumber unknown", "profiles[0].devices.channels[1] unique",
        ],
        Errors(new ReachConfig(
            Ann,
            [
                new ReachProfileConfig("Work", "red", "020", new("abc"), NoAnswerAfter: 4, ShownNumber: (ReachShownNumber)9, Devices: Ring(Desk, Desk)),
                new ReachProfileConfig("work"), new ReachProfileConfig("standard"), new ReachProfileConfig(""),
            ])));

    [Fact]
    public void Number_extension_or_prefix_is_in_one_class_only() => Assert.Equal(
        ["callClasses[0].contacts[1] format", "callClasses[1].contacts[0] unique", "callClasses[1].extensions[0] unique", "callClasses[1].extensions[1] length", "callClasses[1].prefixes[0] unique", "callClasses[1].prefixes[1] format"],
        Errors(new ReachConfig(Ann, CallClasses:
        [
            new CallClassConfig("One", null, [Brother, "0612345678"], ["102"], ["0049"]),
            new CallClassConfig("Two", null, [Brother], ["102", "1020"], ["+49", "020"]),
        ])));

    [Fact]
    public void Status_is_refused_by_field_and_rule() => Assert.Equal(
        ["statuses[1].name unique", "statuses[0].message length", "statuses[0].availability unknown", "statuses[0].periods[0].startTime format"],
        Errors(new ReachConfig(Ann, Statuses:
        [
            new ReachStatusConfig("Work", new string('x', 201), (ReachAvailability)9, [Morning with { StartTime = "8:00" }]),
            new ReachStatusConfig("WORK"),
        ])));

    [Theory]
    [InlineData("08:00", "12:00", "statuses[1].periods[0] overlap")]
    [InlineData("11:59", "15:59", "statuses[1].periods[0] overlap")]
    [InlineData("12:00", "16:00", null)]
    [InlineData("08:00", "11:59", null)]
    public void Equally_long_periods_at_one_time_are_of_one_status_only(string from, string to, string? error)
    {
        var other = Morning with { StartTime = from, EndTime = to };
        var two = new ReachConfig(Ann, Statuses: [new ReachStatusConfig("One", Periods: [Morning]), new ReachStatusConfig("Two", Periods: [other])]);
        var one = two with { Statuses = [new ReachStatusConfig("One", Periods: [Morning, other])] };

        Assert.Equal(error is null ? [] : [error], Errors(two));
        Assert.Empty(Errors(one));
    }

    [Fact]
    public void Overlap_over_the_end_of_the_week_is_found()
    {
        var sunday = new WeekPeriodConfig(DayOfWeek.Sunday, "20:00", DayOfWeek.Monday, "09:00");
        var monday = new WeekPeriodConfig(DayOfWeek.Monday, "08:00", DayOfWeek.Monday, "21:00");

        Assert.Equal(
            ["statuses[1].periods[0] overlap"],
            Errors(new ReachConfig(Ann, Statuses: [new ReachStatusConfig("One", Periods: [sunday]), new ReachStatusConfig("Two", Periods: [monday])])));
    }

    [Fact]
    public void Name_that_there_is_not_is_refused_wherever_it_stands() => Assert.Equal(
        ["matrix[0].status unknown", "matrix[0].callClass unknown", "matrix[0].profile unknown", "matrix[2] unique", "basicClass unknown", "basicStatus unknown", "doNotDisturbStatus unknown", "roamingStatus unknown"],
        Errors(new ReachConfig(
            Ann,
            Matrix: [new("Nap", "Vips", "Loud"), new("Basic", "Basic", "Standard"), new("Basic", "Basic", "DoNotDisturb"), new("DoNotDisturb", "Basic", "Standard")],
            BasicClass: "Vips", BasicStatus: "Nap", DoNotDisturbStatus: "Nap", RoamingStatus: "Nap")));

    [Fact]
    public void Code_thirty_one_is_reserved() => Assert.Equal(
        ["callerIdCodes[0].code reserved", "callerIdCodes[1].code format", "callerIdCodes[3].code unique", "callerIdCodes[3].number format"],
        Errors(new ReachConfig(Ann, CallerIdCodes: [new("31", Company), new("40", Company), new("30", Company), new("30", "020")])));

    [Fact]
    public void Number_or_device_is_listed_once() => Assert.Equal(
        ["numbers[1] unique", "devices[1] unique", "devices[2] format", "devices[2].type unknown"],
        Errors(new ReachConfig(
            Ann, Numbers: [Company, Company],
            Devices: [new(Desk, ReachDeviceType.Fixed), new(Desk, ReachDeviceType.Web), new("", (ReachDeviceType)9)])));

    [Fact]
    public void More_than_there_may_be_is_refused_by_its_list()
    {
        var config = new ReachConfig(
            Ann,
            [.. Enumerable.Range(0, 21).Select(i => new ReachProfileConfig($"P{i}"))],
            [.. Enumerable.Range(0, 21).Select(i => new CallClassConfig($"C{i}", Contacts: i == 0 ? [.. Many(501, n => $"+3161{n:0000000}")] : []))],
            [.. Enumerable.Range(0, 21).Select(i => new ReachStatusConfig($"S{i}", Periods: i == 0 ? [.. Many(51, _ => Morning)] : []))],
            [.. Many(ReachRules.MaxCells + 1, i => new ReachCellConfig("S1", "C1", "P1"))],
            CallerIdCodes: [.. Many(10, i => new CallerIdCodeConfig($"3{i}", Company))],
            Numbers: [.. Many(51, n => $"+3120{n:0000000}")],
            Devices: [.. Many(21, n => new ReachDeviceConfig($"d{n}", ReachDeviceType.Web))]);

        Assert.Equal(
            ["callClasses length", "callClasses[0].contacts length", "callerIdCodes length", "devices length", "matrix length", "numbers length", "profiles length", "statuses length", "statuses[0].periods length"],
            Errors(config).Where(error => error.EndsWith(" length", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Override_is_refused_by_field_and_rule() => Assert.Equal(
        ["status.status required", "devices.channels required", "phoneForward.always format", "phoneForward.noAnswerAfter range"],
        Show(ReachOverrideRules.Check(new ReachOverrides(
            Ann, new ReachStatusOverride(""), new ReachDevicesOverride([]), PhoneForward: new PhoneForwardConfig("x", NoAnswerAfter: 121)))));

    [Theory]
    [InlineData("Lunch", null)]
    [InlineData("DoNotDisturb", null)]
    [InlineData("Basic", null)]
    [InlineData("Nap", "status.status unknown")]
    public void Status_set_by_hand_is_one_of_the_user(string status, string? error) =>
        Assert.Equal(error is null ? [] : [error], Show(ReachOverrideRules.Check(new ReachOverrides(Ann, new ReachStatusOverride(status)), Example)));

    private static IEnumerable<T> Many<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(make);

    private static string[] Errors(ReachConfig config) => Show(ReachRules.Check(config, 3));

    private static string[] Show(ImmutableArray<FieldError> errors) => [.. errors.Select(error => $"{error.Field} {error.Rule}")];
}
