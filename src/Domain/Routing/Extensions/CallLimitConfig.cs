using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>So many calls at the same time go one way, the rest another, as asked for from outside (SPEC X11).</summary>
/// <param name="Calls">1 to 1,000.</param>
/// <param name="Within">A <see cref="Destination"/>.</param>
/// <param name="Above">A <see cref="Destination"/>; null for the busy tone.</param>
/// <param name="Shown">On a call that is led outside.</param>
/// <param name="Number">The number of <see cref="ShownNumber.Specific"/>: a DID of the tenant.</param>
public sealed record CallLimitConfig(int Calls, string Within, string? Above = null, ShownNumber Shown = ShownNumber.Caller, string? Number = null) : RoutingPart
{
    private const int MaxCalls = 1000;

    internal override ExtensionType Type => ExtensionType.CallLimit;

    internal override (string Field, string Number)? ShownDid => Number is null ? null : ("callLimit.number", Number);

    internal override void Check(RoutingCheck check)
    {
        check.Range(Calls, 1, MaxCalls, "callLimit.calls");
        check.Place(Within, "callLimit.within");
        check.OptionalPlace(Above, "callLimit.above");
        check.Shown("callLimit", Shown, Number);
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) =>
        this with { Within = write("callLimit.within", Within), Above = Maybe(write, "callLimit.above", Above) };

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) =>
        new RoutingModel.CallLimit(extension, name, Calls, new Destination(Within), Destination.OrNull(Above), ShownChoice.Of(Shown, Number));
}
