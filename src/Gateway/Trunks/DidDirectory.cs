using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.Authentication;

namespace Softswitch.Gateway.Trunks;

/// <summary>Which tenant an external number belongs to.</summary>
internal sealed class DidDirectory(IConfigurationReader configuration, TimeProvider time) : TenantDirectory<E164>(time)
{
    protected override async ValueTask<TenantId?> Read(E164 key) => (await configuration.Did(key).ConfigureAwait(false))?.Value.Tenant;
}
