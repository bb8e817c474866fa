using System.Collections.Frozen;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.Questions;
using Softswitch.Domain.Routing.SignIns;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Users;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>What holds for every configuration, however contradictory, and every call.</summary>
public sealed class RouteProperties
{
    private const int CallsPerTenant = 1000;

    private static readonly CallVerdict[] Outcomes = [CallVerdict.Busy, CallVerdict.NoAnswer, CallVerdict.Unreachable, CallVerdict.Refused];

    // Few numbers, so that ways meet and close circles.
    private static readonly Gen<string> Places = Gen.Elements("201", "202", "203", "300", "301", "302", "303", "304", "305", "0612345678", "999", "3456");

    private static readonly FrozenDictionary<string, ImmutableArray<ExtensionNumber>> Desk =
        new Dictionary<string, ImmutableArray<ExtensionNumber>>(StringComparer.Ordinal) { ["Desk"] = [new("201"), new("202"), new("203")] }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Gen<string?> Maybe = Gen.OneOf(Gen.Constant<string?>(null), Places.Select(place => (string?)place));

    private static readonly Gen<string?> Several = Gen.OneOf(Maybe, Gen.Elements<string?>("201;202", "0612345678;201", "300;0612345678;202"));

    private static readonly Gen<WeekPeriodConfig> Periods =
        from start in Gen.Choose(0, 6)
        from end in Gen.Choose(0, 6)
        from hour in Gen.Choose(0, 23)
        select new WeekPeriodConfig((DayOfWeek)start, $"{hour:00}:30", (DayOfWeek)end, $"{(hour + 7) % 24:00}:00");

    private static readonly Gen<ReachConfig> Reached =
        from always in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, Maybe))
        from busy in Maybe
        from noAnswer in Maybe
        from unreachable in Maybe
        from assistants in Gen.Elements(null, null, "Desk")
        from rings in Gen.Elements(true, true, false)
        select new ReachConfig(
            default,
            [
                new ReachProfileConfig(
                    ReachDefaults.Standard, ForwardAlways: Forward(always), ForwardBusy: Forward(busy), ForwardNoAnswer: Forward(noAnswer),
                    ForwardUnreachable: Forward(unreachable), AssistantGroup: assistants,
                    Devices: rings ? null : new ReachDevicesConfig([])),
            ]);

    private static readonly Gen<RoutingTenant> Tenants =
        from extensions in Gen.CollectToList(["300", "301", "302", "303", "304", "305"], Extension)
        from number in Places.Where(place => place.Length > 4)
        from one in Reached
        from other in Reached
        select new RoutingTenant([.. extensions, new RoutingConfig("3456", "Short", ShortNumber: new ShortNumberConfig(number))], one, other);

    [Fact]
    public void Every_call_of_every_tenant_comes_to_an_end_as_explained() => Prop
        .ForAll(Arb.From(Tenants), tenant => Calls(tenant).All(call => call))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    // A call is led as those who ring happen to behave, and at each station the explanation has this way too.
    private static IEnumerable<bool> Calls(RoutingTenant tenant)
    {
        for (var number = 0; number < CallsPerTenant; number++)
        {
            var chance = new Random(number);
            var caller = chance.Next(3) switch { 0 => Outside(null), 1 => Outside("+31612345678"), _ => Inside("201", "300") };
            var question = Question(caller, Noon.AddMinutes(chance.Next(10_080)), [.. tenant.Extensions])
                .With(("201", tenant.One, null), ("202", tenant.Other, null));
            question = question with { Book = question.Book with { Assistants = Desk } };
            yield return EndsAsExplained(question, $"30{chance.Next(6)}", chance);
        }
    }

    private static bool EndsAsExplained(RouteQuestion question, string to, Random chance)
    {
        var node = RouteExplainer.Explain(question, new Destination(to));
        var decision = RouteEvaluator.Decide(question, new Destination(to), RouteCursor.Start);
        for (var step = 0; step < 200; step++)
        {
            switch (decision)
            {
                case RouteDecision.Claim claim:
                    var isIn = chance.Next(2) == 0;
                    node = node.Next.Single(branch => branch.When == (isIn ? "Within" : "Above")).Node;
                    decision = RouteEvaluator.Pass(question, claim, isIn);
                    continue;
                case RouteDecision.Probe probe:
                    var isRegistered = chance.Next(2) == 0;
                    node = node.Next.Single(branch => branch.When == (isRegistered ? "Registered" : "Unregistered")).Node;
                    decision = RouteEvaluator.Choose(question, probe, isRegistered);
                    continue;
                case RouteDecision.CheckPin check:
                    decision = RouteEvaluator.Admit(question, check, check.Pin == check.Disa.Pin ? PinVerdict.Right : PinVerdict.Wrong);
                    continue;
                case RouteDecision.Hunt hunt:
                    decision = RouteEvaluator.Begin(question, hunt, hunt.Group.Members);
                    continue;
                case RouteDecision.Ask ask:
                    if (string.Join(' ', node.Places) != ask.At.Extension.Value)
                        return false;
                    if (node.Next.IsEmpty)
                        return true; // a menu that was heard before: shown only there; or the end
                    var answers = QuestionStep.Answers(ask).ToList();
                    var chosen = answers[chance.Next(answers.Count)];
                    node = node.Next.First(branch => branch.When == chosen.When).Node;
                    decision = RouteSignIn.Assumed(question, RouteEvaluator.Decide(question, ask.To!.Value, chosen.Cursor), chosen.When != QuestionStep.Wrong);
                    continue;
                default:
                    break;
            }

            if (string.Join(' ', node.Places) != (decision is RouteDecision.Refused ? "" : Rung(decision)))
                return false;
            var outcome = Outcomes[chance.Next(Outcomes.Length)];
            if (decision is RouteDecision.Refused or RouteDecision.Toggle or RouteDecision.Dial || decision.Cursor.After(outcome) is not { } next)
                return true;
            node = node.Next.Single(branch => branch.When.Contains(outcome == CallVerdict.Refused ? "Busy" : outcome.ToString(), StringComparison.Ordinal)).Node;
            decision = RouteEvaluator.Decide(question, next, decision.Cursor.Onward());
        }

        return false;
    }

    // Noon is in the vacation.
    private static OpeningTimesConfig Times(IEnumerable<WeekPeriodConfig> hours) => new(AllPublicHolidays: true)
    {
        Hours = [.. hours],
        Vacations = [new VacationConfig("Away", "2026-11-25T00:00", "2026-11-26T00:00")],
    };

    private static ClosedConfig Closed(string? to) => new(to, to is null ? "00000000000000000000000000000001" : null);

    private static ReachForwardConfig? Forward(string? to) => to is null ? null : new ReachForwardConfig(to);

    private static Gen<RoutingConfig> Extension(string extension) => Gen.OneOf(
        from members in Places.NonEmptyListOf()
        from order in Gen.Elements(Enum.GetValues<HuntOrder>())
        from follows in Gen.Elements(true, false)
        from always in Gen.Frequency((5, Gen.Constant<string?>(null)), (1, Several))
        from busy in Several
        from noAnswer in Several
        from none in Several
        select new RoutingConfig(extension, "Group", Group: new GroupConfig(
            [.. members.Distinct(StringComparer.Ordinal)], order, AllowsForwarding: follows, Always: always, Busy: busy, NoAnswer: noAnswer, Unregistered: none)),
        from to in Several.Where(place => place is not null)
        select new RoutingConfig(extension, "Forward", Forward: new ForwardConfig(to!)),
        from rows in (from period in Periods from to in Places select new TimeRoutingRow(period, to)).ListOf()
        from otherwise in Places
        select new RoutingConfig(extension, "Times", TimeRouting: new TimeRoutingConfig([.. rows], otherwise)),
        from to in Places
        from otherwise in Places
        from withheld in Maybe
        from mobile in Maybe
        select new RoutingConfig(extension, "Places", LocationRouting: new LocationRoutingConfig(
            LocationKey.CallerNumber, [new("06", to), new("201", to)], otherwise, Withheld: withheld, Mobile: mobile)),
        from steps in Places.NonEmptyListOf()
        from use in Gen.Elements<PlanUseConfig?>(null, new PlanUseConfig(Steps: true))
        select new RoutingConfig(extension, "Plan", Plan: new PlanConfig([.. steps.Select(step => new PlanStepConfig(step))]) { Use = use }),
        from green in Places
        from red in Places
        from isRed in Gen.Elements(true, false)
        from isRouted in Gen.Elements(true, true, false)
        select new RoutingConfig(extension, "Indicator", Indicator: isRouted ? new IndicatorConfig(green, red, isRed) : new IndicatorConfig(IsRed: isRed)),
        from one in Places
        from any in Places
        from sound in Gen.Elements(MenuAction.Transfer, MenuAction.TransferAnnounced)
        from receptionist in Maybe
        select new RoutingConfig(extension, "Menu", Menu: new MenuConfig(
            [new("1", one, sound), new("*", any), new("3", Action: MenuAction.Repeat), new("4", Action: MenuAction.DialExtension)], Receptionist: receptionist)),
        from to in Places
        from otherwise in Maybe
        from pins in Gen.Elements<string[]>([], ["1234"])
        select new RoutingConfig(extension, "Known", Authentication: new AuthenticationConfig(to, Otherwise: otherwise) { Callers = ["06", "201"], Pins = [.. pins] }),
        from to in Maybe
        from isChecked in Gen.Elements(true, false)
        from password in Gen.Elements(true, false)
        from extra in Gen.Elements(true, false)
        select new RoutingConfig(extension, "Sign-in", SignIn: new SignInConfig(
            new SignInCodeConfig(), isChecked && password ? new SignInCodeConfig() : null, extra ? new SignInCodeConfig() : null, To: to, RecordsOnly: !isChecked)
        {
            Users = isChecked ? [new("Anna", "1001")] : [],
        }),
        from to in Places
        select new RoutingConfig(extension, "Selector", Selector: new SelectorConfig(to)),
        from callers in Gen.Elements<string[]>([], ["06"], ["201"])
        select new RoutingConfig(extension, "Disa", Disa: new DisaConfig("203", "24680") { Callers = [.. callers] }),
        from to in Places
        from otherwise in Places
        select new RoutingConfig(extension, "Postal", LocationRouting: new LocationRoutingConfig(LocationKey.PostalCode, [new("10", to)], otherwise)),
        from open in Places
        from closed in Maybe
        from hours in Periods.ListOf()
        from holiday in Maybe
        from vacation in Maybe
        from availability in Gen.Elements(Enum.GetValues<Availability>())
        select new RoutingConfig(extension, "Filter", TimeFilter: new TimeFilterConfig(
            open, Closed(closed), Times(hours), holiday is null ? null : Closed(holiday), vacation is null ? null : Closed(vacation), availability)),
        from to in Places
        from otherwise in Places
        select new RoutingConfig(extension, "Back-up", BackUp: new BackUpConfig(["desk"], to, otherwise)),
        from to in Places
        from state in Gen.Elements(Enum.GetValues<NightModeState>())
        from hours in Periods.ListOf()
        from always in Places.Where(place => place.Length == 3).ListOf()
        from never in Places.Where(place => place.Length == 3).ListOf()
        select new RoutingConfig(extension, "Night", NightMode: new NightModeConfig(to, state, Times(hours)) { AlwaysOn = [.. always], AlwaysOff = [.. never] }),
        from within in Places
        from above in Maybe
        select new RoutingConfig(extension, "Limit", CallLimit: new CallLimitConfig(2, within, above)));

    internal sealed record RoutingTenant(ImmutableArray<RoutingConfig> Extensions, ReachConfig One, ReachConfig Other);
}
