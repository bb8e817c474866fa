using Softswitch.Contracts.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Contracts.Users;

/// <summary>A user as people and API clients see it.</summary>
public sealed record UserView(
    TenantId Tenant, UserId Id, string Name, ExtensionNumber? Extension, UserPresence Presence, ImmutableArray<ChannelView> Channels);
