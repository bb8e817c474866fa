using System.Security.Claims;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Access;

/// <summary>
/// The claims by which a signed-in caller is known, whichever scheme signed it in. A session of the portal
/// (scheme <see cref="ApiAccess.PortalScheme"/>) carries the same ones.
/// </summary>
public static class CallerClaims
{
    /// <summary>For the audit log: <c>account:admin</c>, <c>key:5e1f…</c>.</summary>
    public const string Who = ClaimTypes.NameIdentifier;

    /// <summary>Name of a <see cref="Domain.Accounts.Role"/>.</summary>
    public const string Role = ClaimTypes.Role;

    /// <summary>The tenant to which the caller is confined; absent only for <see cref="Domain.Accounts.Role.Admin"/>.</summary>
    public const string Tenant = "tenant";

    public static ClaimsIdentity Identity(string scheme, string who, Role role, TenantId? tenant)
    {
        var identity = new ClaimsIdentity(scheme);
        identity.AddClaim(new Claim(Who, who));
        identity.AddClaim(new Claim(Role, role.ToString()));
        if (tenant is { } confined)
            identity.AddClaim(new Claim(Tenant, confined.Value));
        return identity;
    }
}
