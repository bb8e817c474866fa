using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Gateways;

/// <summary>A MESSAGE from one user to another (RFC 3428).</summary>
/// <param name="Device">The one device that it is for; null for all of the user.</param>
public sealed record TextMessage(TenantId Tenant, Party From, string To, MessageBody Body, Gruu? Device = null);
