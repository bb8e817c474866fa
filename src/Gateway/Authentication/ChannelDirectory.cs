using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;

namespace Softswitch.Gateway.Authentication;

/// <summary>Which tenant a channel name belongs to.</summary>
internal sealed class ChannelDirectory(IConfigurationReader configuration, TimeProvider time) : TenantDirectory<ChannelName>(time)
{
    protected override ValueTask<TenantId?> Read(ChannelName key) => configuration.FindChannel(key);
}
