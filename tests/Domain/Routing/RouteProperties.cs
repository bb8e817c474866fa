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

    private static readonly FrozenDictionary<string, ImmutableArray<ExtensionNumber>> Desk =
        new Dictionary<string, ImmutableArray<ExtensionNumber>>(StringComparer.Ordinal) { ["Desk"] = [new("201"), new("202"), new("203")] }.ToFrozenDictionary(StringComparer.Ordinal);

    [Fact]
    public void Every_call_of_every_tenant_comes_to_an_end_as_explained() => Prop
        .ForAll(Arb.From(RoutingGenerators.Tenants), tenant => Calls(tenant).All(call => call))
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
}
