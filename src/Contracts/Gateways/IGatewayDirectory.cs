using Softswitch.Domain.Gateways;

namespace Softswitch.Contracts.Gateways;

/// <summary>Finds gateways from anywhere; remembers what it found for a few seconds.</summary>
public interface IGatewayDirectory
{
    /// <summary>The link to a gateway; null when it is gone.</summary>
    ValueTask<IGatewayLink?> Find(GatewayId gateway);
}
