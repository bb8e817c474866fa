using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Contracts.Devices;

/// <summary>A channel as people and API clients see it.</summary>
public sealed record ChannelView(
    TenantId Tenant,
    ChannelName Name,
    UserId? User,
    int CallLimit,
    ImmutableArray<Binding> Bindings,
    ImmutableArray<CallId> Calls)
{
    public bool IsRegistered => Bindings.Length > 0;
}
