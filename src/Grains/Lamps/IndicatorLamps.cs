using Softswitch.Contracts.Lamps;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Grains.Lamps;

/// <summary>The lamps of function indicators (SPEC R6): on while red, whatever calls go through.</summary>
internal static class IndicatorLamps
{
    /// <param name="models">Of the tenant.</param>
    /// <returns>Null for an extension that is none.</returns>
    public static LampSignal? Of(IEnumerable<RoutingModel> models, ExtensionNumber extension)
    {
        foreach (var model in models)
        {
            if (model.Extension == extension)
                return Of(model);
        }

        return null;
    }

    public static LampSignal? Of(RoutingModel? model) => model is RoutingModel.Indicator indicator
        ? new LampSignal(indicator.IsRed ? LampLight.On : LampLight.Out, indicator.Name, HidesCalls: true)
        : null;
}
