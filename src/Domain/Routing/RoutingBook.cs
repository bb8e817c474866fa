using System.Collections.Frozen;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.Names;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Routing;

/// <summary>All of a tenant by which calls are led on.</summary>
/// <param name="ExtensionLength">Null while the tenant has no extension.</param>
/// <param name="Plan">Of the tenant's country.</param>
/// <param name="Extensions">Those that lead on.</param>
/// <param name="Reach">Users who say how they are to be reached, by their extensions.</param>
/// <param name="Dids">Where its numbers lead.</param>
/// <param name="Services">Extensions that the platform answers for the tenant's own people.</param>
/// <param name="Language">In which callers are spoken to.</param>
/// <param name="Country">ISO 3166-1 alpha-2, for tones.</param>
public sealed record RoutingBook(
    int? ExtensionLength,
    NationalPlan Plan,
    FrozenDictionary<ExtensionNumber, RoutingModel> Extensions,
    FrozenDictionary<ExtensionNumber, ReachModel> Reach,
    DidRouting Dids,
    FrozenSet<ExtensionNumber> Services,
    SpeechLanguage Language,
    string Country)
{
    /// <summary>Who rings for others (SPEC C18), by the names of the privacy groups that they are in.</summary>
    public FrozenDictionary<string, ImmutableArray<ExtensionNumber>> Assistants { get; init; } = FrozenDictionary<string, ImmutableArray<ExtensionNumber>>.Empty;

    /// <summary>Who can be dialled by name (SPEC X7); read only where a menu lets callers do so.</summary>
    public NameIndex Names { get; init; } = NameIndex.Empty;

    /// <summary>Null for a tenant that has none.</summary>
    public RoutingModel.NightMode? Night { get; } = Extensions.Values.OfType<RoutingModel.NightMode>().FirstOrDefault();

    /// <summary>Whether it is an extension, by its length, or a short number.</summary>
    public bool IsExtension(Destination to, out ExtensionNumber extension) => to.IsExtension(ExtensionLength, out extension) || ShortNumber(to.Value) is not null;

    /// <summary>Null for what is no short number.</summary>
    public RoutingModel.ShortNumber? ShortNumber(string dialled) =>
        dialled.Length == ShortNumberConfig.Length ? Extensions.GetValueOrDefault(new ExtensionNumber(dialled)) as RoutingModel.ShortNumber : null;

    public static RoutingBook Of(
        TenantModel tenant,
        IEnumerable<RoutingModel> extensions,
        IEnumerable<KeyValuePair<ExtensionNumber, ReachModel>> reach,
        ImmutableArray<SwitchedScheme> schemes,
        FrozenDictionary<E164, ExtensionNumber> dids,
        IEnumerable<ExtensionNumber> services,
        ImmutableArray<AssistantGroup> assistants = default) => new(
        tenant.ExtensionLength,
        NumberPlans.For(tenant.Country),
        extensions.ToFrozenDictionary(model => model.Extension),
        reach.ToFrozenDictionary(),
        new DidRouting(schemes, dids, tenant.Zone, tenant.Country, tenant.Forwards),
        services.ToFrozenSet(),
        SpeechLanguages.Choose(tenant.Language),
        tenant.Country)
        {
            Assistants = assistants.IsDefaultOrEmpty
                ? FrozenDictionary<string, ImmutableArray<ExtensionNumber>>.Empty
                : assistants.ToFrozenDictionary(group => group.Name, group => group.Members, StringComparer.Ordinal),
        };
}
