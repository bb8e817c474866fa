using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>
/// A function indicator as asked for from outside (SPEC R6): calls are led one way while it is green, another while it is red. Somebody of
/// the tenant who dials it switches it.
/// </summary>
/// <param name="Green">A <see cref="Destination"/>.</param>
/// <param name="Red">The same.</param>
/// <param name="IsRed">How it stands.</param>
public sealed record IndicatorConfig(string Green, string Red, bool IsRed = false) : RoutingPart
{
    internal override ExtensionType Type => ExtensionType.Indicator;

    internal override void Check(RoutingCheck check)
    {
        check.Place(Green, "indicator.green");
        check.Place(Red, "indicator.red");
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) =>
        this with { Green = write("indicator.green", Green), Red = write("indicator.red", Red) };

    internal override (RoutingPart Part, bool IsOn)? Toggled(DateTime local, string country) => (this with { IsRed = !IsRed }, !IsRed);

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) =>
        new RoutingModel.Indicator(extension, name, new Destination(Green), new Destination(Red), IsRed);
}
