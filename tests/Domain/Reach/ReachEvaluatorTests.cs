using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Schedules;
using static Softswitch.Domain.Tests.Reach.ReachFixture;

namespace Softswitch.Domain.Tests.Reach;

public sealed class ReachEvaluatorTests
{
    private static readonly ReachOverrides Nothing = new(Ann);

    // Colleagues ring both phones at work and reach the voicemail outside it; family rings the mobile one at any time.
    [Theory]
    [InlineData("102", 0, "07:00", "Work", "Colleagues", "Work", "ann-desk ann-mobile", null)]
    [InlineData("103", 4, "16:29", "Work", "Colleagues", "Work", "ann-desk ann-mobile", null)]
    [InlineData("102", 0, "12:00", "Lunch", "Colleagues", "Voicemail", "all", "700")]
    [InlineData("102", 0, "13:00", "Work", "Colleagues", "Work", "ann-desk ann-mobile", null)]
    [InlineData("102", 0, "16:30", "Out", "Colleagues", "Voicemail", "all", "700")]
    [InlineData("102", 0, "06:59", "Out", "Colleagues", "Voicemail", "all", "700")]
    [InlineData("102", 5, "12:00", "Out", "Colleagues", "Voicemail", "all", "700")]
    [InlineData("+31612345678", 0, "09:00", "Work", "Family", "Private", "ann-mobile", null)]
    [InlineData("+31612345678", 0, "12:30", "Lunch", "Family", "Private", "ann-mobile", null)]
    [InlineData("+31612345678", 6, "03:00", "Out", "Family", "Private", "ann-mobile", null)]
    [InlineData("+493012345678", 0, "09:00", "Work", "Customers", "Work", "ann-desk ann-mobile", null)]
    [InlineData("+493012345678", 0, "20:00", "Out", "Customers", "Voicemail", "all", "700")]
    [InlineData("+33123456789", 0, "09:00", "Work", "Basic", "Standard", "all", null)]
    public void Example_of_the_matrix_rings_and_forwards_as_it_is_told(
        string caller, int day, string time, string status, string callClass, string profile, string devices, string? forward)
    {
        var local = Monday.AddDays(day) + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

        var decision = Decide(Example, caller, local);

        Assert.Equal((status, callClass, profile), (decision.Status, decision.CallClass, decision.Profile));
        Assert.Equal((devices, forward), (decision.Rings(), decision.ForwardAlways?.Value));
    }

    [Fact]
    public void User_without_settings_rings_with_all_devices_and_forwards_nothing()
    {
        var decision = ReachEvaluator.Decide(null, From(Brother), Monday, Now);

        Assert.Equal(("all", null, null, null, 20), (decision.Rings(), decision.ForwardAlways, decision.ForwardBusy, decision.ForwardNoAnswer, decision.NoAnswerAfter));
        Assert.Equal(ReachRule.NoSettings, Assert.Single(decision.Reasons).Rule);
    }

    [Theory]
    [InlineData("102", "Extension Colleagues 102")]
    [InlineData("+31612345678", "Contact Family +31612345678")]
    [InlineData("+493012345678", "Prefix Berlin +4930")]
    [InlineData("+494012345678", "Prefix Customers +49")]
    [InlineData("+493011111111", "Contact Family +493011111111")]
    [InlineData("+33123456789", "BasicClass Basic ")]
    [InlineData("104", "BasicClass Basic ")]
    [InlineData("", "BasicClass Basic ")]
    public void Class_of_the_closest_match_is_taken(string caller, string reason)
    {
        var config = Example with
        {
            CallClasses =
            [
                new CallClassConfig("Customers", Prefixes: ["0049"]),
                new CallClassConfig("Berlin", Prefixes: ["+4930"]),
                new CallClassConfig("Family", Contacts: [Brother, "+493011111111"]),
                new CallClassConfig("Colleagues", Extensions: ["102"]),
            ],
        };

        var found = Decide(config, caller).Reasons[1];

        Assert.Equal(reason, $"{found.Rule} {found.Name} {found.Value}");
    }

    [Theory]
    [InlineData("Work Family, Work Basic, Out Family, Out Basic", "Cell Work x Family")]
    [InlineData("Work Basic, Out Family, Out Basic", "CellOfBasicClass Work x Basic")]
    [InlineData("Out Family, Out Basic", "CellOfBasicStatus Out x Family")]
    [InlineData("Out Basic, Out Customers", "CellOfBasicStatus Out x Basic")]
    [InlineData("Out Customers", "StandardProfile ")]
    public void Missing_cell_is_that_of_everybody_then_of_the_basic_status_then_standard(string cells, string reason)
    {
        var matrix = cells.Split(", ").Select(cell => cell.Split(' ')).Select(cell => new ReachCellConfig(cell[0], cell[1], "Private"));

        var found = Decide(Example with { Matrix = [.. matrix] }, Brother).Reasons[2];

        Assert.Equal(reason, $"{found.Rule} {found.Value}");
    }

    [Fact]
    public void Period_of_two_is_the_shorter_and_of_equal_ones_the_first()
    {
        var config = Example with
        {
            Statuses =
            [
                new ReachStatusConfig("Day", Periods: Weekdays("08:00", "18:00")),
                new ReachStatusConfig("Meeting", Periods: [new WeekPeriodConfig(DayOfWeek.Monday, "09:00", DayOfWeek.Monday, "10:00")]),
                new ReachStatusConfig("Twin", Periods: [new WeekPeriodConfig(DayOfWeek.Monday, "09:00", DayOfWeek.Monday, "10:00")]),
            ],
        };

        var reason = Decide(config, "102", Monday.AddHours(9)).Reasons[0];

        Assert.Equal(new ReachReason(ReachRule.Period, "Meeting", "Monday 09:00 to Monday 10:00"), reason);
        Assert.Equal("Day", Decide(config, "102", Monday.AddHours(10)).Status);
    }

    [Fact]
    public void Status_set_by_hand_holds_until_its_end_and_shows_what_it_says()
    {
        var lunch = Nothing with { Status = new ReachStatusOverride("Lunch", Now.AddSeconds(1)) };

        var decision = Decide(Example, "102", overrides: lunch);

        Assert.Equal(("Lunch", "Voicemail"), (decision.Status, decision.Profile));
        Assert.Equal(("Back at one", ReachAvailability.Away), (decision.Message, decision.Availability));
        Assert.Equal("Lunch", Decide(Example, "102", overrides: Nothing with { Status = new ReachStatusOverride("Lunch") }).Status);
        Assert.Equal("Work", Decide(Example, "102", overrides: Nothing with { Status = new ReachStatusOverride("Lunch", Now) }).Status);
        Assert.Equal("Work", Decide(Example, "102", overrides: Nothing with { Status = new ReachStatusOverride("Holiday") }).Status);
    }

    [Fact]
    public void Do_not_disturb_goes_before_a_status_set_by_hand_which_goes_before_roaming()
    {
        var roaming = Example with { RoamingStatus = "Out" };
        var all = new ReachOverrides(Ann, new ReachStatusOverride("Lunch"), IsRoaming: true, DoNotDisturb: true);

        Assert.Equal("DoNotDisturb", Decide(roaming, "102", overrides: all).Status);
        Assert.Equal("Lunch", Decide(roaming, "102", overrides: all with { DoNotDisturb = false }).Status);
        Assert.Equal("Out", Decide(roaming, "102", overrides: all with { DoNotDisturb = false, Status = null }).Status);
        Assert.Equal("Work", Decide(Example, "102", overrides: Nothing with { IsRoaming = true }).Status);
    }

    [Theory]
    [InlineData("102")]
    [InlineData("+31612345678")]
    [InlineData("")]
    public void Nobody_rings_who_does_not_want_to_be_disturbed(string caller)
    {
        var overrides = new ReachOverrides(Ann, Devices: new ReachDevicesOverride([Mobile]), DoNotDisturb: true);

        var decision = Decide(Example, caller, overrides: overrides);

        Assert.True(decision.RingsNobody);
        Assert.Equal(("DoNotDisturb", ReachAvailability.Busy), (decision.Profile, decision.Availability));
    }

    [Fact]
    public void Do_not_disturb_may_be_a_status_of_the_user()
    {
        var config = Example with { DoNotDisturbStatus = "Lunch" };

        Assert.Equal("Voicemail", Decide(config, "102", overrides: Nothing with { DoNotDisturb = true }).Profile);
    }

    [Fact]
    public void Devices_set_by_hand_ring_until_their_end()
    {
        var mobile = Nothing with { Devices = new ReachDevicesOverride([Mobile], Now.AddMinutes(1)) };

        Assert.Equal(Mobile, Decide(Example, "102", overrides: mobile).Rings());
        Assert.Equal("ann-desk ann-mobile", Decide(Example, "102", overrides: Nothing with { Devices = new ReachDevicesOverride([Mobile], Now) }).Rings());
        Assert.Equal("ann-desk ann-mobile", Decide(Example, "102", overrides: Nothing with { Devices = new ReachDevicesOverride(["gone"]) }).Rings());
    }

    [Fact]
    public void Forward_set_on_the_phone_goes_before_that_of_the_profile_each_by_itself()
    {
        var config = Example with { Profiles = [new ReachProfileConfig("Work", ForwardBusy: new("104"), ForwardNoAnswer: new("105"), NoAnswerAfter: 30)] };
        var phone = Nothing with { PhoneForward = new PhoneForwardConfig(Busy: "+31612345678", NoAnswerAfter: 10) };

        var decision = Decide(config, "102", overrides: phone);

        Assert.Equal(("+31612345678", "105", 30), (decision.ForwardBusy?.Value, decision.ForwardNoAnswer?.Value, decision.NoAnswerAfter));
        Assert.Contains(new ReachReason(ReachRule.PhoneForward, "+31612345678", "busy"), decision.Reasons);
        var answered = Decide(config, "102", overrides: Nothing with { PhoneForward = new PhoneForwardConfig("900", NoAnswer: "106", NoAnswerAfter: 10) });
        Assert.Equal(("900", "106", 10), (answered.ForwardAlways?.Value, answered.ForwardNoAnswer?.Value, answered.NoAnswerAfter));
    }

    [Fact]
    public void Cleared_settings_have_no_errors_and_ring_all_until_not_to_be_disturbed()
    {
        var cleared = ReachDefaults.Cleared(Ann);

        Assert.Empty(ReachRules.Check(cleared, 3));
        Assert.Equal(["Standard", "DoNotDisturb"], cleared.Profiles.Select(profile => profile.Name), StringComparer.Ordinal);
        Assert.Equal("all", Decide(cleared, "102").Rings());
        Assert.True(Decide(cleared, "102", overrides: Nothing with { DoNotDisturb = true }).RingsNobody);
    }
}
