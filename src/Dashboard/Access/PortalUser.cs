using System.Net;
using System.Security.Claims;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Access;

/// <summary>
/// Who is signed in. The claims are those by which the API knows a caller, so a session works there too: name identifier
/// <c>account:LOGIN</c>, role, and the tenant to which it is confined.
/// </summary>
internal sealed record PortalUser(string Login, Role Role, TenantId? Tenant)
{
    private const string TenantClaim = "tenant";
    private const string Prefix = "account:";

    public ClaimsPrincipal Principal
    {
        get
        {
            var identity = new ClaimsIdentity(PortalSession.Scheme, ClaimTypes.NameIdentifier, ClaimTypes.Role);
            identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, Who));
            identity.AddClaim(new Claim(ClaimTypes.Role, Role.ToString()));
            if (Tenant is { } tenant)
                identity.AddClaim(new Claim(TenantClaim, tenant.Value));
            return new ClaimsPrincipal(identity);
        }
    }

    private string Who => Prefix + Login;

    public static PortalUser Of(PortalAccount account) => new(account.Login, account.Role, account.Tenant);

    /// <summary>Null for anybody not signed in, and for claims that do not fit together.</summary>
    public static PortalUser? Of(ClaimsPrincipal user)
    {
        var tenant = user.FindFirstValue(TenantClaim) is { } text ? new TenantId(text) : (TenantId?)null;
        return user.Identity is { IsAuthenticated: true }
            && user.FindFirstValue(ClaimTypes.NameIdentifier) is { } who && who.StartsWith(Prefix, StringComparison.Ordinal)
            && Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role) && Enum.IsDefined(role)
            && (tenant is null) == (role == Role.Admin)
            ? new PortalUser(who[Prefix.Length..], role, tenant)
            : null;
    }

    /// <summary>Who makes a change, for the audit log: the same as through the API.</summary>
    public Actor ActorFrom(IPAddress? address, DateTimeOffset now) => new(Who, address?.ToString(), now.ToUnixTimeMilliseconds());

    public bool Reaches(TenantId tenant) => Tenant is null || Tenant == tenant;
}
