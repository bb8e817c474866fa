using Softswitch.Contracts.Lamps;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Lamps;

/// <summary>The lamps of what is switched: on while a function indicator is red (SPEC R6) or the night mode is on (R7), whatever calls go through.</summary>
internal static class IndicatorLamps
{
    /// <returns>Null for an extension that is none.</returns>
    public static LampSignal? Of(RoutingModel? model, TenantModel tenant, DateTimeOffset now) => model switch
    {
        RoutingModel.Indicator indicator => Signal(indicator, indicator.IsRed),
        RoutingModel.NightMode night => Signal(night, night.IsOn(tenant.LocalTime(now), tenant.Country, out _)) with { IsTimed = night.State == NightModeState.Automatic },
        _ => null,
    };

    private static LampSignal Signal(RoutingModel model, bool isOn) => new(isOn ? LampLight.On : LampLight.Out, model.Name, HidesCalls: true);
}
