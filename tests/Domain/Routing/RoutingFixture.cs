using System.Collections.Frozen;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>A tenant of three digits in the Netherlands. 2xx are users; all else is what a test makes.</summary>
internal static class RoutingFixture
{
    /// <summary>A Wednesday.</summary>
    public static readonly DateTime Noon = new(2026, 11, 25, 12, 0, 0);

    private static readonly TenantModel Tenant = new(new TenantId("demo"), "Demo", null, "NL", "Europe/Amsterdam", "nl", 3, "Demo", null);

    public static readonly RoutingCaller FromOutside = Outside("+31201234567");

    public static RoutingCaller Outside(string? number, string called = "+31880000100") =>
        new(null, number is null ? null : new E164(number), called);

    public static RoutingCaller Inside(string extension, string called) => new(new ExtensionNumber(extension), null, called);

    public static RouteQuestion Question(RoutingCaller caller, params RoutingConfig[] extensions) => Question(caller, Noon, extensions);

    public static RouteQuestion Question(RoutingCaller caller, DateTime local, params RoutingConfig[] extensions)
    {
        var models = extensions.Select(config => RoutingModel.Of(config, NumberPlans.For("NL")));
        var now = new DateTimeOffset(local, Tenant.Zone.GetUtcOffset(local));
        return RouteQuestion.Of(RoutingBook.Of(Tenant, models, [], [], FrozenDictionary<E164, ExtensionNumber>.Empty, [new ExtensionNumber("290")]), caller, Tenant, now);
    }

    /// <summary>Users say how they are to be reached.</summary>
    public static RouteQuestion With(this RouteQuestion question, params (string Extension, ReachConfig Config, ReachOverrides? Overrides)[] users)
    {
        var facts = new ReachFacts(new[] { new ChannelName("desk"), new ChannelName("mobile") }.ToFrozenSet(), FrozenSet<E164>.Empty);
        return question with
        {
            Book = question.Book with
            {
                Reach = users.ToFrozenDictionary(user => new ExtensionNumber(user.Extension), user => ReachModel.Of(user.Config, user.Overrides, facts)),
            },
        };
    }

    /// <summary>Numbers of the tenant, and the extensions they ring.</summary>
    public static RouteQuestion Owning(this RouteQuestion question, params (string Number, string Extension)[] dids) => question with
    {
        Book = question.Book with
        {
            Dids = new DidRouting([], dids.ToFrozenDictionary(did => new E164(did.Number), did => new ExtensionNumber(did.Extension)), Tenant.Zone, "NL"),
        },
    };

    public static RoutingConfig Group(string extension, params string[] members) => new(extension, "Group " + extension, Group: new GroupConfig([.. members]));

    public static RoutingConfig Forward(string extension, string to) => new(extension, "Forward " + extension, Forward: new ForwardConfig(to));

    /// <summary>Goes on with what the caller keys.</summary>
    public static RouteDecision Key(RouteQuestion question, RouteDecision decision, string keyed)
    {
        var ask = Assert.IsType<RouteDecision.Ask>(decision);
        return Decide(question, ask.To!.Value.Value, ask.Cursor with { Keyed = ask.Rules is null ? null : keyed });
    }

    /// <summary>Decides, with members in their order.</summary>
    /// <param name="isIn">Limits let all in, and channels are registered.</param>
    public static RouteDecision Decide(RouteQuestion question, string to, RouteCursor? cursor = null, bool isIn = true)
    {
        var decision = RouteEvaluator.Decide(question, new Destination(to), cursor ?? RouteCursor.Start);
        while (true)
        {
            switch (decision)
            {
                case RouteDecision.Hunt hunt:
                    decision = RouteEvaluator.Begin(question, hunt, hunt.Group.Members);
                    break;
                case RouteDecision.Claim claim:
                    decision = RouteEvaluator.Pass(question, claim, isIn);
                    break;
                case RouteDecision.CheckPin check:
                    decision = RouteEvaluator.Admit(question, check, check.Pin == check.Disa.Pin ? PinVerdict.Right : PinVerdict.Wrong);
                    break;
                case RouteDecision.Probe probe:
                    decision = RouteEvaluator.Choose(question, probe, isIn);
                    break;
                default:
                    return decision;
            }
        }
    }

    public static string Rung(RouteDecision decision) => decision switch
    {
        RouteDecision.Ring ring => string.Join(' ', [.. ring.Extensions.Select(extension => extension.Value), .. ring.Numbers.Select(number => number.Value)]),
        RouteDecision.RingAssistants ring => string.Join(' ', ring.Extensions),
        RouteDecision.Outside outside => outside.Number.Value,
        RouteDecision.Ask ask => ask.At.Extension.Value,
        RouteDecision.Dial dial => dial.Disa.User.Value,
        RouteDecision.Toggle toggle => toggle.Switch.Extension.Value,
        RouteDecision.Refused refused => refused.Verdict.ToString(),
        _ => decision.GetType().Name,
    };
}
