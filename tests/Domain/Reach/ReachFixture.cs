using System.Collections.Frozen;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Tests.Reach;

/// <summary>A user with a desk phone and a mobile one, and the matrix of the example that the specification is explained by.</summary>
internal static class ReachFixture
{
    public const string Desk = "ann-desk";
    public const string Mobile = "ann-mobile";
    public const string Voicemail = "700";
    public const string Brother = "+31612345678";
    public const string Customer = "+493012345678";
    public const string Company = "+31201111111";
    public const string Personal = "+31202222222";

    public static readonly UserId Ann = new(Guid.AllBitsSet);

    /// <summary>A Monday.</summary>
    public static readonly DateTime Monday = new(2026, 1, 5, 0, 0, 0, DateTimeKind.Unspecified);

    public static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public static readonly ReachFacts Facts = new(
        new[] { new ChannelName(Desk), new ChannelName(Mobile) }.ToFrozenSet(), new[] { new E164(Company), new E164(Personal) }.ToFrozenSet());

    public static readonly ReachConfig Example = new(
        Ann,
        [
            new ReachProfileConfig("Work", Devices: Ring(Desk, Mobile)),
            new ReachProfileConfig("Private", Devices: Ring(Mobile)),
            new ReachProfileConfig("Voicemail", ForwardAlways: new ReachForwardConfig(Voicemail)),
        ],
        [
            new CallClassConfig("Colleagues", Extensions: ["102", "103"]),
            new CallClassConfig("Family", Contacts: [Brother]),
            new CallClassConfig("Customers", Prefixes: ["0049"]),
        ],
        [
            new ReachStatusConfig("Work", Periods: Weekdays("07:00", "16:30")),
            new ReachStatusConfig("Lunch", "Back at one", ReachAvailability.Away, Weekdays("12:00", "13:00")),
            new ReachStatusConfig("Out"),
        ],
        [
            new ReachCellConfig("Work", "Colleagues", "Work"),
            new ReachCellConfig("Work", "Family", "Private"),
            new ReachCellConfig("Work", "Customers", "Work"),
            new ReachCellConfig("Lunch", "Colleagues", "Voicemail"),
            new ReachCellConfig("Lunch", "Family", "Private"),
            new ReachCellConfig("Lunch", "Customers", "Voicemail"),
            new ReachCellConfig("Out", "Colleagues", "Voicemail"),
            new ReachCellConfig("Out", "Family", "Private"),
            new ReachCellConfig("Out", "Customers", "Voicemail"),
        ],
        BasicStatus: "Out");

    public static ReachDevicesConfig Ring(params ImmutableArray<string> channels) => new(channels);

    public static ImmutableArray<WeekPeriodConfig> Weekdays(string from, string to) =>
        [.. Enumerable.Range(1, 5).Select(day => new WeekPeriodConfig((DayOfWeek)day, from, (DayOfWeek)day, to))];

    public static ReachModel ModelOf(ReachConfig config, ReachOverrides? overrides = null) => ReachModel.Of(config, overrides, Facts);

    public static ReachCaller From(string caller) => caller switch
    {
        "" => ReachCaller.Withheld.Instance,
        ['+', ..] => new ReachCaller.External(new E164(caller)),
        _ => new ReachCaller.Internal(new ExtensionNumber(caller)),
    };

    public static ReachDecision Decide(ReachConfig config, string caller, DateTime? local = null, ReachOverrides? overrides = null) =>
        ReachEvaluator.Decide(ModelOf(config, overrides), From(caller), local ?? Monday.AddHours(9), Now);

    /// <summary>Which devices ring: their names with a space between, "all", or "none".</summary>
    public static string Rings(this ReachDecision decision) =>
        decision.Devices is not { } devices ? "all" : devices.IsEmpty ? "none" : string.Join(' ', devices);
}
