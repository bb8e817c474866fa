using System.Collections.Frozen;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Services;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Routing;

/// <summary>A tenant at one edition: its settings, its numbers, its services, what leads calls on, its dial-out groups and how much it may call outside.</summary>
/// <param name="Schemes">In the order of their names.</param>
/// <param name="FirstDid">The lowest of its numbers: what an emergency centre is told when nothing is set (SPEC R12).</param>
internal sealed record TenantPage(
    long Edition,
    TenantModel Tenant,
    E164? FirstDid,
    FrozenDictionary<E164, ExtensionNumber> Dids,
    FrozenDictionary<ExtensionNumber, ServiceModel> Services,
    FrozenDictionary<string, DialOutGroupModel> Groups,
    FraudRules Fraud,
    RoutingBook Routing,
    ImmutableArray<SchemeModel> Schemes)
{
    public static TenantPage Of(
        long edition,
        TenantModel tenant,
        ImmutableArray<DidModel> dids,
        ImmutableArray<ServiceModel> services,
        ImmutableArray<DialOutGroupModel> groups,
        FraudRules fraud,
        ImmutableArray<RoutingModel> routing,
        ImmutableArray<UserReach> reach,
        ImmutableArray<SwitchedScheme> schemes,
        ImmutableArray<AssistantGroup> assistants)
    {
        var numbers = dids.ToFrozenDictionary(did => did.Number, did => did.Extension);
        var reached = reach.Where(user => user.Extension is not null).Select(user => KeyValuePair.Create(user.Extension!.Value, user.Model));
        return new TenantPage(
            edition,
            tenant,
            dids.IsEmpty ? null : dids[0].Number,
            numbers,
            services.ToFrozenDictionary(service => service.Extension),
            groups.ToFrozenDictionary(group => group.Name, StringComparer.Ordinal),
            fraud,
            RoutingBook.Of(tenant, routing, reached, schemes, numbers, services.Select(service => service.Extension), assistants),
            [.. schemes.Select(switched => switched.Scheme).OrderBy(scheme => scheme.Name, StringComparer.Ordinal)]);
    }
}
