using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Schemes;

namespace Softswitch.Storage.Configuration;

/// <summary>Extensions that say as what they may be led to (SPEC R3, R6), held against what leads to them.</summary>
internal static class RoutingUses
{
    /// <summary>Why nothing may lead to an extension as this; null when something may.</summary>
    public static async Task<string?> Refusal(ChangeScope scope, string extension, PlaceUse use) =>
        await ExtensionTable.TypeOf(scope, extension) is { } type ? await Refusal(scope, extension, type, use) : null;

    /// <inheritdoc cref="Refusal(ChangeScope, string, PlaceUse)"/>
    public static async Task<string?> Refusal(ChangeScope scope, string extension, ExtensionType type, PlaceUse use) =>
        MayRefuse(type) ? (await RoutingTable.Find(scope, extension))?.Refuses(use) : null;

    /// <summary>Extensions that no number may ring, each with the reason.</summary>
    public static async Task<Dictionary<string, string>> NotForNumbers(ChangeScope scope)
    {
        var refusing = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in new[] { ExtensionType.CallPlan, ExtensionType.Indicator })
        {
            foreach (var config in await RoutingTable.All(scope, type))
            {
                if (config.Refuses(PlaceUse.Number) is { } reason)
                    refusing[config.Extension] = reason;
            }
        }

        return refusing;
    }

    /// <summary>What leads to an extension already as it may not be led to any more.</summary>
    public static async Task Check(ChangeScope scope, RoutingConfig config, FieldErrors errors)
    {
        if (config.Type is not { } type || !MayRefuse(type) || Enum.GetValues<PlaceUse>().All(use => config.Refuses(use) is null))
            return;
        if (config.Refuses(PlaceUse.Number) is not null && await RungBy(scope, config.Extension) is { } number)
            errors.Add(FieldOf(config, PlaceUse.Number), "in-use", $"{number}: let it ring another first");
        var leading =
            from other in await RoutingTable.Naming(scope, config.Extension)
            from named in RoutingPlaces.Of(other)
            where named.Place == config.Extension
            let use = RoutingPlaces.UseOf(other, named.Field)
            where use is not null && config.Refuses(use.Value) is not null
            select (Field: FieldOf(config, use.Value), other.Extension);
        foreach (var (field, extension) in leading.DistinctBy(each => each.Field, StringComparer.Ordinal))
            errors.Add(field, "in-use", $"extension {extension} leads to it: let it lead elsewhere first");
    }

    private static bool MayRefuse(ExtensionType type) => type is ExtensionType.CallPlan or ExtensionType.Indicator;

    private static string FieldOf(RoutingConfig config, PlaceUse use) => config.Plan is null ? "indicator.green" : use switch
    {
        PlaceUse.Number => "plan.use.numbers",
        PlaceUse.Step => "plan.use.steps",
        _ => "plan.use.destinations",
    };

    private static async Task<string?> RungBy(ChangeScope scope, string extension)
    {
        var did = await scope.Session.First(
            "SELECT number FROM dids WHERE tenant = $1 AND extension = $2 LIMIT 1", row => row.GetString(0), scope.Tenant.Value, extension);
        if (did is not null)
            return $"{did} rings it";
        return await SchemeTable.NameOfUse(scope, entry => entry.Extension == extension) is { } scheme ? $"the scheme {scheme} leads to it" : null;
    }
}
