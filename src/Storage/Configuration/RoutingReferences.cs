using System.Collections.Immutable;
using System.Globalization;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Schemes;
using Softswitch.Storage.Sounds;

namespace Softswitch.Storage.Configuration;

/// <summary>Holds an extension that leads calls on against what else there is in its tenant.</summary>
internal static class RoutingReferences
{
    public static async Task<ImmutableArray<FieldError>> Check(ChangeScope scope, RoutingConfig config)
    {
        var errors = new FieldErrors();
        await CheckPlaces(scope, config, errors);
        foreach (var (field, sound) in RoutingPlaces.SoundsOf(config))
        {
            if (!SoundId.TryParse(sound, out var id) || !await SoundTable.Exists(scope, id))
                errors.Add(field, "unknown", "there is no such sound");
        }

        foreach (var (field, channel) in RoutingPlaces.ChannelsOf(config))
        {
            if (!await ChannelTable.Exists(scope, channel))
                errors.Add(field, "unknown", $"there is no channel {channel}");
        }

        if (RoutingRules.HasTimes(config))
            RoutingRules.CheckCountry(errors, config, (await TenantPlace.Of(scope)).Country);
        if (RoutingPlaces.ShownNumberOf(config) is { } shown && !await DidTable.Exists(scope, shown.Number))
            errors.Add(shown.Field, "unknown", $"{shown.Number} is none of the tenant's numbers");
        if (config.Indicator is not null)
            await CheckActions(scope, config, errors);
        await RoutingUses.Check(scope, config, errors);
        return errors.ToImmutable();
    }

    private static async Task CheckPlaces(ChangeScope scope, RoutingConfig config, FieldErrors errors)
    {
        var places = RoutingPlaces.Of(config).ToList();
        var types = RoutingPlaces.TypesOf(config);
        foreach (var (field, place) in places)
        {
            if (!types.ContainsKey(field) && !MayBeExtension(scope, place))
                continue;
            var type = await ExtensionTable.TypeOf(scope, place);
            if (type is not { } known)
                errors.Require(!types.ContainsKey(field) && place.Length != scope.ExtensionLength, field, "unknown", $"there is no extension {place}");
            else if (RoutingPlaces.RingsBesideOthers(places, field) && known is not (ExtensionType.User or ExtensionType.Forward or ExtensionType.ShortNumber))
                errors.Add(field, "kind", $"extension {place} is of type {known}: users, forwards, short numbers and numbers outside ring beside others");
            else if (types.TryGetValue(field, out var wanted) && wanted != known)
                errors.Add(field, "kind", $"extension {place} is of type {known}, not {wanted}");
            else if (RoutingPlaces.UseOf(config, field) is { } use && await RoutingUses.Refusal(scope, place, known, use) is { } reason)
                errors.Add(field, "kind", $"extension {place}: {reason}");
        }
    }

    // By its length. Four digits that are no short number are a number outside.
    private static bool MayBeExtension(ChangeScope scope, string place) =>
        place[0] != '+' && (place.Length == scope.ExtensionLength || place.Length == ShortNumberConfig.Length);

    private static async Task CheckActions(ChangeScope scope, RoutingConfig config, FieldErrors errors)
    {
        var schemes = (await SchemeTable.All(scope)).ToDictionary(scheme => scheme.Value.Name, scheme => scheme.Value, StringComparer.Ordinal);
        foreach (var (field, scheme, plan) in IndicatorPlaces.PlansOf(config))
        {
            var known = schemes.GetValueOrDefault(scheme);
            errors.Require(known is not null, field + ".scheme", "unknown", $"there is no scheme {scheme}");
            errors.Require(
                known is null || plan is null || known.Plans.Any(each => each.Number == plan),
                field + ".plan", "unknown", string.Create(CultureInfo.InvariantCulture, $"the scheme has no plan {plan}"));
        }

        foreach (var field in IndicatorPlaces.Circles(config, await RoutingTable.All(scope, ExtensionType.Indicator)))
            errors.Add(field, "loop", "in the end it switches this indicator again");
    }
}
