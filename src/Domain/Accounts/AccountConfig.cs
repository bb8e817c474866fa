using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Accounts;

/// <summary>A portal account as asked for from outside.</summary>
/// <param name="Login">3 to 100 of a-z, 0-9 and . _ - @ +; unique on the platform.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Tenant">The tenant to which it is confined; null only for <see cref="Role.Admin"/>.</param>
/// <param name="Email">One address.</param>
/// <param name="Password">In clear, only on its way in: null leaves the stored one. Never read back.</param>
public sealed record AccountConfig(string Login, Role Role, TenantId? Tenant, string? Email = null, string? Password = null);
