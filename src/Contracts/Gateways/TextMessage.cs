using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Gateways;

/// <summary>A MESSAGE from one user to another (RFC 3428).</summary>
public sealed record TextMessage(TenantId Tenant, Party From, string To, MessageBody Body);
