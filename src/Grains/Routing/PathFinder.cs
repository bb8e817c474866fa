using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Extensions;
using Softswitch.Contracts.Users;
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
    IGrainFactory grains,
    OutboundFinder outbound,
    PhoneOrders orders,
    PhoneMenus menus,
    InwardCallers inward,
    SignInDesk signIns,
    TimeProvider time,
    ILogger<PathFinder> logger)
{
    /// <summary>More than any way has: each extension is passed once, each member rings once.</summary>
    private const int MostSteps = 500;

    /// <summary>Before who answers outside is asked again.</summary>
    private const int PauseMs = 1_500;

    private readonly LiveState _live = new(grains, signIns, logger);

    public async Task<Route> Find(CallOffer offer, TenantPage page, Party caller, Destination to, RouteCursor cursor)
    {
        var question = RouteQuestion.Of(page.Routing, Asker(offer, caller, cursor), page.Tenant, time.GetUtcNow());
        var way = ImmutableArray.CreateBuilder<RouteReason>();
        for (var step = 0; step < MostSteps; step++)
        {
            var decision = await _live.Settle(offer, question, RouteEvaluator.Decide(question, to, cursor));
            way.AddRange(decision.Reasons);
            if (decision is RouteDecision.Dial dial)
                return await Dial(offer, page, caller, dial, way);
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
        ? menu with { Limits = cursor.Limits, Inward = cursor.Inward }
        : cursor == RouteCursor.Start ? null : cursor;

    private static RoutingCaller Asker(CallOffer offer, Party caller, RouteCursor cursor)
    {
        if (cursor.Inward is { } inward)
            return new RoutingCaller(inward.User, null, inward.Number);
        var isOutside = offer.Trunk is not null;
        return new RoutingCaller(
            !isOutside && ExtensionNumber.TryParse(caller.Number, out var extension) ? extension : null,
            isOutside && !offer.Anonymous ? offer.Trunk!.Number : null,
            offer.Dialled);
    }

    // As that user would call from his own phone; from here on the call is his.
    private async Task<Route> Dial(CallOffer offer, TenantPage page, Party caller, RouteDecision.Dial dial, ImmutableArray<RouteReason>.Builder way)
    {
        if (await inward.Find(page, caller, dial) is not var (dialler, call))
            return Route.Refused(caller, null, CallVerdict.NotFound) with { Cursor = dial.Cursor, Way = way.ToImmutable() };
        var cursor = RouteCursor.Start with { Limits = dial.Cursor.Limits, Rounds = dial.Cursor.Rounds, Inward = call };
        var wish = new Destination(dialler.Wish.Number);
        var isOwn = dialler.Number is not DialledNumber.Emergency && wish.IsExtension(page.Tenant.ExtensionLength, out _);
        var own = isOwn ? wish : dialler.Number is DialledNumber.External external && page.Dids.ContainsKey(external.Number) ? new Destination(external.Number.Value) : default(Destination?);
        var route = own is { } to
            ? await Find(offer, page, dialler.Caller, to, cursor)
            : await outbound.Find(offer with { Anonymous = false }, dialler, call.Payer) with { Cursor = cursor };
        return route with { Way = [.. way, .. route.Way] };
    }

    private Task<Route> RouteOf(CallOffer offer, TenantPage page, Party caller, RouteQuestion question, RouteDecision decision) => decision switch
    {
        RouteDecision.Ring { Extensions: [var one], Numbers: [] } ring => Ring(offer, page, caller, one, ring.Devices),
        RouteDecision.Ring ring => RingAll(offer, page, caller, question, ring),
        RouteDecision.RingAssistants ring => RingAssistants(offer, page, caller, ring),
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

    // Nobody is rung by his own call. What keeps one number back keeps no other.
    private async Task<Route> RingAll(CallOffer offer, TenantPage page, Party caller, RouteQuestion question, RouteDecision.Ring ring)
    {
        var outside = await Task.WhenAll(ring.Numbers.Select(number => Outside(offer, page, caller, question, new RouteDecision.Outside(number, ring.Cursor, []))));
        return await RingAll(offer, caller, Leader(page, ring), ring.Extensions.Where(extension => extension != question.Caller.Extension), outside);
    }

    // Those who ring do so for who led the call there.
    private static Party Leader(TenantPage page, RouteDecision.Ring ring)
    {
        foreach (var visited in ring.Cursor.Visited.Reverse())
        {
            if (page.Routing.Extensions.TryGetValue(visited, out var by))
                return new Party(by.Extension.Value, by.Name);
        }

        return Party.Unknown;
    }

    // They ring for him, and see whose call it is.
    private async Task<Route> RingAssistants(CallOffer offer, TenantPage page, Party caller, RouteDecision.RingAssistants ring)
    {
        var manager = page.Routing.Reach[ring.Manager].User;
        var who = await grains.GetGrain<IUserGrain>(GrainKeys.User(offer.Tenant, manager)).Identity();
        return await RingAll(offer, caller, who ?? new Party(ring.Manager.Value, "", manager), ring.Extensions, []);
    }

    private async Task<Route> RingAll(CallOffer offer, Party caller, Party destination, IEnumerable<ExtensionNumber> extensions, Route[] outside)
    {
        var found = await Task.WhenAll(extensions.Select(extension => Extension(offer.Tenant, extension).Route(offer.Call, [])));
        var targets = found.SelectMany(route => route.Targets.Select(target => target with { Owner = route.Destination })).ToImmutableArray();
        ImmutableArray<OutboundReason> reasons = [.. outside.SelectMany(route => route.Reasons)];
        if (targets.IsEmpty && outside.All(route => route.Trunks.IsEmpty))
        {
            var isBusy = found.Any(route => route.Refusal == CallVerdict.Busy);
            return Route.Refused(caller, destination, isBusy ? CallVerdict.Busy : CallVerdict.Unreachable) with { Reasons = reasons };
        }

        return new Route(
            caller, destination, targets, null,
            [.. outside.SelectMany((route, fork) => route.Trunks.Select(trunk => trunk with { Fork = fork, Called = route.Destination }))],
            reasons,
            Confirmation: outside.FirstOrDefault()?.Confirmation);
    }

    private async Task<Route> Outside(CallOffer offer, TenantPage page, Party caller, RouteQuestion question, RouteDecision.Outside outside)
    {
        var shown = ForwardedCaller.Of(outside.Cursor.Shown ?? ShownChoice.Caller, question.Caller, caller.Name);
        var route = await outbound.Forward(offer, page, caller, outside.Number, shown, outside.Cursor.Inward?.Payer);
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
