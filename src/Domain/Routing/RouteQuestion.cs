using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Routing;

/// <summary>What a way is looked for by: the same for all steps of one call at one instant.</summary>
/// <param name="Now">The instant.</param>
/// <param name="Local">The same by the clocks of the tenant.</param>
public sealed record RouteQuestion(RoutingBook Book, RoutingCaller Caller, DateTimeOffset Now, DateTime Local)
{
    public static RouteQuestion Of(RoutingBook book, RoutingCaller caller, TenantModel tenant, DateTimeOffset now) =>
        new(book, caller, now, tenant.LocalTime(now));

    /// <summary>Where a number of the tenant leads; null for a number that is none of its.</summary>
    public DidRoute? Find(E164 number) => Book.Dids.Resolve(number, Now);

    /// <summary>How somebody is to be reached by this caller; null for who does not say.</summary>
    internal ReachDecision? Reach(ExtensionNumber extension) => Book.Reach.TryGetValue(extension, out var model)
        ? ReachEvaluator.Decide(model, ReachCallerOf(Caller), Local, Now)
        : null;

    private static ReachCaller ReachCallerOf(RoutingCaller caller) => caller switch
    {
        { Extension: { } extension } => new ReachCaller.Internal(extension),
        { Number: { } number } => new ReachCaller.External(number),
        _ => ReachCaller.Withheld.Instance,
    };
}
