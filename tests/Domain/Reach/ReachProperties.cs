using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Schedules;
using static Softswitch.Domain.Tests.Reach.ReachFixture;

namespace Softswitch.Domain.Tests.Reach;

/// <summary>What holds for all settings without errors, every caller and every time.</summary>
public sealed class ReachProperties
{
    private static readonly Gen<bool?> MaybeFlag = Gen.Elements<bool?>(null, true, false);

    private static readonly Gen<ReachForwardConfig?> Forwards = Gen.Elements<ReachForwardConfig?>(null, new ReachForwardConfig(), new("700"), new("+31612345678"));

    private static readonly Gen<ReachProfileConfig> Profiles =
        from callerId in Gen.Elements<string?>(null, "", Company, Personal, "+31209999999")
        from always in Forwards
        from busy in Forwards
        from noAnswer in Forwards
        from after in Gen.Elements<int?>(null, 5, 60)
        from shown in Gen.Elements<ReachShownNumber?>(null, ReachShownNumber.Caller, ReachShownNumber.Called)
        from devices in Gen.Elements<ReachDevicesConfig?>(null, new ReachDevicesConfig(), Ring(), Ring(Desk), Ring("gone"))
        from @group in Gen.Elements(null, "", "desk")
        from analyses in MaybeFlag
        from unreachable in Forwards
        from confirms in MaybeFlag
        select new ReachProfileConfig("", null, callerId, always, busy, noAnswer, after, shown, devices, @group, analyses, unreachable, confirms);

    private static readonly Gen<ReachConfig> Configs =
        from profiles in Gen.SubListOf("Standard", "Work", "Private", "DoNotDisturb").SelectMany(names => Named(names))
        from classes in Gen.SubListOf(
            new CallClassConfig("Colleagues", Extensions: ["102"]), new CallClassConfig("Family", Company, [Brother]), new CallClassConfig("Germany", Prefixes: ["0049"]))
        from statuses in Gen.SubListOf(
            new ReachStatusConfig("Work", Periods: Weekdays("07:00", "16:30")), new ReachStatusConfig("Lunch", "Eats", ReachAvailability.Away, Weekdays("12:00", "13:00")),
            new ReachStatusConfig("Basic", "Out"))
        let statusNames = statuses.Select(each => each.Name).Append("Basic").Append("DoNotDisturb").Distinct(StringComparer.Ordinal).ToArray()
        let classNames = classes.Select(each => each.Name).Append("Basic").ToArray()
        let profileNames = profiles.Select(each => each.Name).Append("Standard").ToArray()
        from cells in Cells(statusNames, classNames, profileNames)
        from basicClass in Gen.Elements(classNames).OrNull()
        from basicStatus in Gen.Elements(statusNames).OrNull()
        from roaming in Gen.Elements(statusNames).OrNull()
        from quiet in Gen.Elements(statusNames).OrNull()
        select new ReachConfig(Ann, profiles, [.. classes], [.. statuses], cells, basicClass, basicStatus, quiet, roaming);

    private static readonly Gen<ReachOverrides> Overrides =
        from status in Gen.Elements<ReachStatusOverride?>(null, new("Work"), new("Lunch", Now.AddHours(1)), new("Lunch", Now), new("Nap"))
        from devices in Gen.Elements<ReachDevicesOverride?>(null, new([Mobile]), new([Desk], Now.AddTicks(-1)), new(["gone"]))
        from roaming in Gen.Elements(true, false)
        from quiet in Gen.Elements(true, false)
        from phone in Gen.Elements<PhoneForwardConfig?>(null, new("900"), new(Busy: "901"), new(NoAnswer: "902", NoAnswerAfter: 7))
        select new ReachOverrides(Ann, status, devices, roaming, quiet, phone);

    private static readonly Gen<(ReachConfig Config, ReachOverrides Overrides, ReachCaller Caller, DateTime Local)> Calls =
        from config in Configs
        from overrides in Overrides
        from caller in Gen.Elements("102", "103", Brother, Customer, "+33123456789", "")
        from minute in Gen.Choose(0, WeekPeriod.MinutesOfWeek - 1)
        select (config, overrides, From(caller), Monday.AddMinutes(minute));

    [Fact]
    public void Settings_of_the_generator_have_no_errors() => Check(call => ReachRules.Check(call.Config, 3).IsEmpty);

    [Fact]
    public void Every_call_has_a_decision_of_names_that_there_are_with_reasons() => Check(call =>
    {
        var model = ModelOf(call.Config, call.Overrides);
        var decision = ReachEvaluator.Decide(model, call.Caller, call.Local, Now);
        return model.Calendar.Find(decision.Status) is not null
            && model.Profiles.ContainsKey(decision.Profile)
            && (decision.CallClass == model.Classes.Basic || call.Config.CallClasses.Any(each => each.Name == decision.CallClass))
            && decision.Reasons.Length >= 3;
    });

    [Fact]
    public void Decision_is_the_same_every_time() => Check(call =>
        Same(
            ReachEvaluator.Decide(ModelOf(call.Config, call.Overrides), call.Caller, call.Local, Now),
            ReachEvaluator.Decide(ModelOf(call.Config, call.Overrides), call.Caller, call.Local, Now)));

    [Fact]
    public void Override_that_has_ended_changes_nothing() => Check(call =>
    {
        var ended = call.Overrides with
        {
            Status = call.Overrides.Status is { } status ? status with { Until = Now } : null,
            Devices = call.Overrides.Devices is { } devices ? devices with { Until = Now } : null,
        };
        var none = ended with { Status = null, Devices = null };
        return Same(
            ReachEvaluator.Decide(ModelOf(call.Config, ended), call.Caller, call.Local, Now),
            ReachEvaluator.Decide(ModelOf(call.Config, none), call.Caller, call.Local, Now));
    });

    [Fact]
    public void Forward_of_the_phone_always_wins() => Check(call =>
    {
        var decision = ReachEvaluator.Decide(ModelOf(call.Config, call.Overrides), call.Caller, call.Local, Now);
        var phone = call.Overrides.PhoneForward;
        return (phone?.Always is null || decision.ForwardAlways?.Value == phone.Always)
            && (phone?.Busy is null || decision.ForwardBusy?.Value == phone.Busy)
            && (phone?.NoAnswer is null || (decision.ForwardNoAnswer?.Value == phone.NoAnswer && decision.NoAnswerAfter == phone.NoAnswerAfter));
    });

    [Fact]
    public void Do_not_disturb_gives_its_status_whatever_else_is_set() => Check(call =>
        !call.Overrides.DoNotDisturb
        || ReachEvaluator.Decide(ModelOf(call.Config, call.Overrides), call.Caller, call.Local, Now).Status == (call.Config.DoNotDisturbStatus ?? "DoNotDisturb"));

    // Without overrides and classes with numbers of their own, a decision is its profile; each value by itself against a slow reading.
    [Fact]
    public void Inheritance_fills_in_every_value() => Check(call =>
    {
        var config = call.Config with { CallClasses = [.. call.Config.CallClasses.Select(each => each with { CallerId = null })] };
        var decision = ReachEvaluator.Decide(ModelOf(config), call.Caller, call.Local, Now);
        var quiet = new ReachProfileConfig("DoNotDisturb", Devices: Ring());
        var own = config.Profiles.FirstOrDefault(each => each.Name == decision.Profile) ?? (decision.Profile == quiet.Name ? quiet : null);
        var standard = config.Profiles.FirstOrDefault(each => each.Name == "Standard");
        var callerId = own?.CallerId ?? standard?.CallerId;
        return decision.CallerId == (callerId is Company or Personal ? new E164(callerId) : null)
            && decision.ForwardAlways == To(own?.ForwardAlways ?? standard?.ForwardAlways)
            && decision.ForwardBusy == To(own?.ForwardBusy ?? standard?.ForwardBusy)
            && decision.ForwardNoAnswer == To(own?.ForwardNoAnswer ?? standard?.ForwardNoAnswer)
            && decision.NoAnswerAfter == (own?.NoAnswerAfter ?? standard?.NoAnswerAfter ?? 20)
            && decision.ShownNumber == (own?.ShownNumber ?? standard?.ShownNumber ?? ReachShownNumber.Own)
            && decision.Rings() == Names((own?.Devices ?? standard?.Devices)?.Channels)
            && (decision.AssistantGroup ?? "") == (own?.AssistantGroup ?? standard?.AssistantGroup ?? "")
            && decision.AnalysesCalls == (own?.AnalysesCalls ?? standard?.AnalysesCalls ?? false)
            && decision.ForwardUnreachable == To(own?.ForwardUnreachable ?? standard?.ForwardUnreachable)
            && decision.ConfirmsForwards == (own?.ConfirmsForwards ?? standard?.ConfirmsForwards ?? false);
    });

    private static Destination? To(ReachForwardConfig? forward) => forward?.To is { } to ? new Destination(to) : null;

    private static string Names(ImmutableArray<string>? channels) => channels switch
    {
        null or ["gone"] => "all",
        [] => "none",
        { } names => string.Join(' ', names),
    };

    private static bool Same(ReachDecision one, ReachDecision other) =>
        one.Rings() == other.Rings() && one.Reasons.SequenceEqual(other.Reasons) && one with { Devices = null, Reasons = [] } == other with { Devices = null, Reasons = [] };

    private static Gen<ImmutableArray<ReachProfileConfig>> Named(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return Profiles.ArrayOf(all.Length).Select(profiles => profiles.Select((profile, i) => profile with { Name = all[i] }).ToImmutableArray());
    }

    private static Gen<ImmutableArray<ReachCellConfig>> Cells(string[] statuses, string[] classes, string[] profiles)
    {
        var all = statuses.SelectMany(_ => classes, (status, callClass) => (status, callClass)).ToArray();
        return Gen.Elements([null, .. profiles]).ArrayOf(all.Length).Select(
            chosen => all.Zip(chosen).Where(pair => pair.Second is not null)
                .Select(pair => new ReachCellConfig(pair.First.status, pair.First.callClass, pair.Second!)).ToImmutableArray());
    }

    private static void Check(Func<(ReachConfig Config, ReachOverrides Overrides, ReachCaller Caller, DateTime Local), bool> holds) =>
        Prop.ForAll(Calls.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
