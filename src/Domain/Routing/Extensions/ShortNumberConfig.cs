using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>
/// A number outside under four digits of the tenant's own, as asked for from outside (SPEC X14): dialled like that number by who may call it, and
/// wherever a place is named.
/// </summary>
/// <param name="To">A number outside, as somebody of the tenant would dial it, or in E.164 form.</param>
public sealed record ShortNumberConfig(string To) : RoutingPart
{
    /// <summary>Of all short numbers, whatever length the extensions of a tenant have.</summary>
    public const int Length = 4;

    internal override ExtensionType Type => ExtensionType.ShortNumber;

    internal override void Check(RoutingCheck check)
    {
        check.Place(To, "shortNumber.to");
        check.Errors.Require(!ExtensionNumber.TryParse(To, out _) || !check.IsWithin(To), "shortNumber.to", "inside", "shortNumber.to is a number outside");
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) => this with { To = write("shortNumber.to", To) };

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) =>
        new RoutingModel.ShortNumber(extension, name, new Destination(To));
}
