using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Extensions;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.FeatureCodes;
using Softswitch.Domain.Media;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Services;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Domain.Tenants;
using Softswitch.Grains.FeatureCodes;

namespace Softswitch.Grains.Routing;

/// <summary>Follows the way of a call within its tenant: asks the evaluator where it goes, and live state where only that can tell.</summary>
internal sealed class PathFinder(
    IGrainFactory grains, OutboundFinder outbound, PhoneOrders orders, PhoneMenus menus, SignInDesk signIns, TimeProvider time, ILogger<PathFinder> logger)
{
    /// <summary>More than any way has: each extension is passed once, each member rings once.</summary>
    private const int MostSteps = 500;

    /// <summary>Before who answers outside is asked again.</summary>
    private const int PauseMs = 1_500;

    private readonly LiveState _live = new(grains, signIns, logger);

    public async Task<Route> Find(CallOffer offer, TenantPage page, Party caller, Destination to, RouteCursor cursor)
    {
        var question = RouteQuestion.Of(page.Routing, Asker(offer, caller), page.Tenant, time.GetUtcNow());
        var way = ImmutableArray.CreateBuilder<RouteReason>();
        for (var step = 0; step < MostSteps; step++)
        {
            var decision = await _live.Settle(offer, question, RouteEvaluator.Decide(question, to, cursor));
            way.AddRange(decision.Reasons);
            var route = await RouteOf(offer, page, caller, question, decision) with { Alert = RingAlerts.Of(question, decision.Cursor) };
            if (route.Refusal is not { } verdict || decision.Cursor.After(verdict) is not { } next)
                return route with { Cursor = CursorOf(route, decision.Cursor), Way = way.ToImmutable() };
            way.Add(new RouteReason(RouteRule.Extension, to.Value, route.Destination?.Name ?? "", verdict.ToString()));
            (to, cursor) = (next, decision.Cursor.Onward());
        }

        return Route.Refused(caller, null, CallVerdict.Looped) with { Cursor = cursor, Way = way.ToImmutable() };
    }

    // A telephone menu goes on from itself, and the limits that count the call still do.
    private static RouteCursor? CursorOf(Route route, RouteCursor cursor) => route.Cursor is { } menu
        ? menu with { Limits = cursor.Limits }
        : cursor == RouteCursor.Start ? null : cursor;

    private static RoutingCaller Asker(CallOffer offer, Party caller)
    {
        var isOutside = offer.Trunk is not null;
        return new RoutingCaller(
            !isOutside && ExtensionNumber.TryParse(caller.Number, out var extension) ? extension : null,
            isOutside && !offer.Anonymous ? offer.Trunk!.Number : null,
            offer.Dialled);
    }

    private Task<Route> RouteOf(CallOffer offer, TenantPage page, Party caller, RouteQuestion question, RouteDecision decision) => decision switch
    {
        RouteDecision.Ring { Extensions: [var one] } ring => Ring(offer, page, caller, one, ring.Devices),
        RouteDecision.Ring ring => RingAll(offer, page, caller, question, ring),
        RouteDecision.Toggle toggle => Toggle(page, caller, toggle.Switch),
        RouteDecision.Ask ask => Task.FromResult(Told(page.Tenant, ask.At, caller, new CallerQuestion(ask.Sounds, ask.Rules, ask.To))),
        RouteDecision.Outside outside => Outside(offer, page, caller, question, outside),
        RouteDecision.Refused refused => Task.FromResult(Route.Refused(caller, null, refused.Verdict)),
        _ => throw new InvalidOperationException($"A decision nobody takes: {decision.GetType().Name}"),
    };

    private async Task<Route> Ring(CallOffer offer, TenantPage page, Party caller, ExtensionNumber extension, ImmutableArray<ChannelName> devices)
    {
        if (page.Services.TryGetValue(extension, out var service))
            return SystemExtensions.Find(service.Kind) is { } code ? await menus.Reach(page, caller, offer.Call, code, extension.Value) : ToService(page.Tenant, service, caller);
        var found = await Extension(offer.Tenant, extension).Route(offer.Call, devices);
        return new Route(caller, found.Destination, found.Targets, found.Refusal);
    }

    // Nobody is rung by his own call.
    private async Task<Route> RingAll(CallOffer offer, TenantPage page, Party caller, RouteQuestion question, RouteDecision.Ring ring)
    {
        var others = ring.Extensions.Where(extension => extension != question.Caller.Extension);
        var found = await Task.WhenAll(others.Select(extension => Extension(offer.Tenant, extension).Route(offer.Call, [])));
        var targets = found.SelectMany(route => route.Targets.Select(target => target with { Owner = route.Destination })).ToImmutableArray();
        var group = page.Routing.Extensions[ring.Cursor.Visited[^1]];
        var destination = new Party(group.Extension.Value, group.Name);
        if (!targets.IsEmpty)
            return new Route(caller, destination, targets, null);
        var isBusy = found.Any(route => route.Refusal == CallVerdict.Busy);
        return Route.Refused(caller, destination, isBusy ? CallVerdict.Busy : CallVerdict.Unreachable);
    }

    private async Task<Route> Outside(CallOffer offer, TenantPage page, Party caller, RouteQuestion question, RouteDecision.Outside outside)
    {
        var shown = ForwardedCaller.Of(outside.Cursor.Shown ?? ShownChoice.Caller, question.Caller, caller.Name);
        var route = await outbound.Forward(offer, page, caller, outside.Number, shown);
        return outside.Cursor.Confirms
            ? route with { Confirmation = new CallConfirmation([new Sound.Say([new SayItem.Prompt(PromptId.AcceptCall)], page.Routing.Language), new Sound.Silence(PauseMs)]) }
            : route;
    }

    private async Task<Route> Toggle(TenantPage page, Party caller, RoutingModel toggled)
    {
        var prompt = await orders.Toggle(page.Tenant, toggled.Extension, caller) switch
        {
            true => PromptId.SwitchedOn,
            false => PromptId.SwitchedOff,
            _ => PromptId.CallFailed,
        };
        return Told(page.Tenant, toggled, caller, new CallerQuestion([new Sound.Say([new SayItem.Prompt(prompt)], page.Routing.Language)], null, null));
    }

    private static Route Told(TenantModel tenant, RoutingModel by, Party caller, CallerQuestion question) => new(caller, new Party(by.Extension.Value, by.Name), [], null)
    {
        Service = Service(tenant, ServiceKind.Announcement, by.Extension) with { Question = question },
    };

    private static Route ToService(TenantModel tenant, ServiceModel service, Party caller) =>
        new(caller, new Party(service.Extension.Value, service.Kind.ToString()), [], null)
        {
            Service = Service(tenant, service.Kind, service.Extension) with
            {
                Music = service.Music,
                Sound = service.Sound,
                Pin = service.Pin,
                Records = service.Records,
            },
        };

    private static CallService Service(TenantModel tenant, ServiceKind kind, ExtensionNumber extension) =>
        new(kind, extension, tenant.Country, tenant.Language, tenant.TimeZone);

    private IExtensionGrain Extension(TenantId tenant, ExtensionNumber extension) =>
        grains.GetGrain<IExtensionGrain>(GrainKeys.Extension(tenant, extension));
}
