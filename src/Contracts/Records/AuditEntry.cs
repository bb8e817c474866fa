using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Records;

/// <summary>One change (SPEC L3).</summary>
/// <param name="By">Who, from where, when.</param>
/// <param name="Tenant">The tenant it is about, or null for the platform.</param>
/// <param name="What">Kind and key: <c>channel demo101</c>.</param>
/// <param name="Before">JSON without secrets; null when created.</param>
/// <param name="After">JSON without secrets; null when deleted.</param>
/// <param name="Id">Its number, which grows; 0 while it is not written.</param>
public sealed record AuditEntry(Actor By, TenantId? Tenant, string What, string? Before, string? After, long Id = 0);
