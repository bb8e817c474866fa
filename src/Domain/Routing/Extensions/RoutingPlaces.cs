using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>All places that an extension leads to, wherever they are written in its configuration.</summary>
public static class RoutingPlaces
{
    /// <summary>Each with the field it is in.</summary>
    public static IEnumerable<(string Field, string Place)> Of(RoutingConfig config)
    {
        var places = new List<(string Field, string Place)>();
        config.Rewrite((field, place) =>
        {
            places.Add((field, place));
            return place;
        });
        return places;
    }

    /// <summary>The same, with another place for one.</summary>
    public static RoutingConfig Renamed(RoutingConfig config, string from, string to) => config.Rewrite((_, place) => place == from ? to : place);

    /// <summary>Whether what is in the field rings beside others: as a member of a group, or as one of several places.</summary>
    /// <param name="places">Those of <see cref="Of"/>.</param>
    public static bool RingsBesideOthers(IReadOnlyCollection<(string Field, string Place)> places, string field) =>
        field.StartsWith(GroupConfig.MembersField, StringComparison.Ordinal) || places.Count(place => place.Field == field) > 1;

    /// <summary>As what the place in a field is led to; null for what is only named there.</summary>
    public static PlaceUse? UseOf(RoutingConfig config, string field) =>
        TypesOf(config).ContainsKey(field) || field.StartsWith("nightMode.always", StringComparison.Ordinal) ? null
        : field.StartsWith(PlanConfig.StepsField, StringComparison.Ordinal) ? PlaceUse.Step
        : PlaceUse.Destination;

    /// <summary>What the extensions have to be that are named in a field, where they have to be something.</summary>
    public static IReadOnlyDictionary<string, ExtensionType> TypesOf(RoutingConfig config) =>
        (config.Part?.Named ?? []).ToDictionary(named => named.Field, named => named.Type, StringComparer.Ordinal);

    /// <summary>The number of the tenant that is shown outside, when one is given.</summary>
    public static (string Field, string Number)? ShownNumberOf(RoutingConfig config) => config.Part?.ShownDid;

    /// <summary>The sounds that it plays, each with the field it is in.</summary>
    public static IEnumerable<(string Field, string Sound)> SoundsOf(RoutingConfig config) =>
        from part in config.Parts
        from field in part.Sounds
        where field.Sound is not null
        select (field.Field, field.Sound!);

    /// <summary>The channels of the tenant that it names, each with the field it is in.</summary>
    public static IEnumerable<(string Field, string Channel)> ChannelsOf(RoutingConfig config) => config.Part?.NamedChannels ?? [];
}
