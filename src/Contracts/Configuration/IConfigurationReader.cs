using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.Names;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Services;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Contracts.Configuration;

/// <summary>
/// Reads validated models for grains, which keep them. Null when there is no such item in that tenant.
/// Throws <see cref="Records.StorageUnavailableException"/> while the database is away.
/// </summary>
public interface IConfigurationReader
{
    ValueTask<Stored<TenantModel>?> Tenant(TenantId tenant, CancellationToken cancellation = default);

    ValueTask<Stored<UserModel>?> User(TenantId tenant, UserId user, CancellationToken cancellation = default);

    ValueTask<Stored<ExtensionModel>?> Extension(TenantId tenant, ExtensionNumber number, CancellationToken cancellation = default);

    ValueTask<Stored<ChannelModel>?> Channel(TenantId tenant, ChannelName name, CancellationToken cancellation = default);

    /// <summary>The tenant of a channel, by its platform-wide name, matched exactly.</summary>
    ValueTask<TenantId?> FindChannel(ChannelName name, CancellationToken cancellation = default);

    /// <summary>The tenant of a SIP domain, capitals ignored.</summary>
    ValueTask<TenantId?> FindDomain(string sipDomain, CancellationToken cancellation = default);

    ValueTask<Stored<DidModel>?> Did(E164 number, CancellationToken cancellation = default);

    /// <summary>All DIDs of the tenant, the lowest first.</summary>
    ValueTask<ImmutableArray<DidModel>> Dids(TenantId tenant, CancellationToken cancellation = default);

    /// <summary>All extensions of the tenant that the platform itself answers.</summary>
    ValueTask<ImmutableArray<ServiceModel>> Services(TenantId tenant, CancellationToken cancellation = default);

    /// <summary>All dial-out groups of the tenant.</summary>
    ValueTask<ImmutableArray<DialOutGroupModel>> DialOutGroups(TenantId tenant, CancellationToken cancellation = default);

    /// <summary>All extensions of the tenant that lead calls on.</summary>
    ValueTask<ImmutableArray<RoutingModel>> Routing(TenantId tenant, CancellationToken cancellation = default);

    /// <summary>The names of all users of the tenant who have an extension.</summary>
    ValueTask<ImmutableArray<NamedExtension>> Names(TenantId tenant, CancellationToken cancellation = default);

    /// <summary>All number plan schemes of the tenant by name, with what they were switched to.</summary>
    ValueTask<ImmutableArray<SwitchedScheme>> Schemes(TenantId tenant, CancellationToken cancellation = default);

    /// <summary>How much the tenant and its channels may call outside.</summary>
    ValueTask<FraudRules> FraudRules(TenantId tenant, CancellationToken cancellation = default);

    /// <summary>How those users of the tenant can be reached who have settings for it, or have switched something by hand.</summary>
    ValueTask<ImmutableArray<UserReach>> Reach(TenantId tenant, CancellationToken cancellation = default);

    /// <summary>All privacy groups of the tenant that name their members, as assistants; of a large one the first <see cref="AssistantGroup.MaxMembers"/>.</summary>
    ValueTask<ImmutableArray<AssistantGroup>> AssistantGroups(TenantId tenant, CancellationToken cancellation = default);

    /// <summary>All privacy groups of the tenant.</summary>
    ValueTask<ImmutableArray<PrivacyGroupConfig>> PrivacyGroups(TenantId tenant, CancellationToken cancellation = default);
}
