using System.Collections.Immutable;
using System.Net;
using Softswitch.Domain.Tenants;

namespace Softswitch.Gateway.Authentication;

/// <summary>The addresses whose calls need no proof, each for a tenant.</summary>
internal sealed class TrustedPeers(ImmutableArray<TrustedPeer> peers)
{
    public bool TryFind(IPAddress address, out TenantId tenant)
    {
        tenant = default;
        if (peers.IsDefaultOrEmpty)
            return false;

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        foreach (var peer in peers)
        {
            if (!peer.Address.Equals(plain))
                continue;
            tenant = peer.Tenant;
            return true;
        }

        return false;
    }
}
