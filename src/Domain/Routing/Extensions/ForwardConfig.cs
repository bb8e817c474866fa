using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>A forward as asked for from outside (SPEC X12, X14): who calls it is led to another number.</summary>
/// <param name="To">A <see cref="Destination"/>, usually outside, or several separated by ';' that ring at once.</param>
/// <param name="Number">The number of <see cref="ShownNumber.Specific"/>: a DID of the tenant.</param>
/// <param name="Confirms">Whoever answers outside has to accept the call by key.</param>
public sealed record ForwardConfig(string To, ShownNumber Shown = ShownNumber.Caller, string? Number = null, bool Confirms = false) : RoutingPart
{
    internal override ExtensionType Type => ExtensionType.Forward;

    internal override (string Field, string Number)? ShownDid => Number is null ? null : ("forward.number", Number);

    internal override void Check(RoutingCheck check)
    {
        check.Errors.Require(To is not null, "forward.to", "required", "forward.to is required");
        check.OptionalPlaces(To, "forward.to");
        check.Shown("forward", Shown, Number);
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) => this with { To = Several(write, "forward.to", To) };

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) =>
        new RoutingModel.Forward(extension, name, new Destination(To), ShownChoice.Of(Shown, Number), Confirms);
}
