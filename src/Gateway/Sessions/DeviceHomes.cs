using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.Registrar;

namespace Softswitch.Gateway.Sessions;

/// <summary>Where the devices are registered that are known by a GRUU (RFC 5627 5.4).</summary>
internal sealed class DeviceHomes(GruuMint gruus, IGrainFactory grains)
{
    /// <inheritdoc cref="GruuMint.Read"/>
    public Gruu? Read(ReadOnlySpan<byte> uri) => gruus.Read(uri);

    /// <summary>The flows of the device, the one to take first; empty when it is not registered in this tenant.</summary>
    /// <param name="device">Somebody's.</param>
    public async Task<ImmutableArray<Binding>> Find(TenantId tenant, Gruu device)
    {
        var channel = await grains.GetGrain<IChannelGrain>(GrainKeys.Channel(tenant, device.Channel)).View().ConfigureAwait(false);
        return channel is null ? [] : InstanceFlows.Of(channel.Bindings, channel.Name, device);
    }
}
