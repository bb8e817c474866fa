using System.Net;
using Softswitch.Domain.Tenants;

namespace Softswitch.Gateway.Authentication;

/// <summary>An address whose calls are taken without a challenge, for one tenant; the From user names the channel.</summary>
public sealed record TrustedPeer(IPAddress Address, TenantId Tenant);
