using System.Security.Claims;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Access;

/// <summary>Who makes a request.</summary>
/// <param name="Who">See <see cref="CallerClaims.Who"/>.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Tenant">The tenant to which it is confined; null reaches all.</param>
/// <param name="ByKey">Whether an API key was shown, which no browser does by itself.</param>
internal sealed record Caller(string Who, Role Role, TenantId? Tenant, bool ByKey)
{
    /// <summary>Null for anybody not signed in, and for claims that do not fit together.</summary>
    public static Caller? Of(ClaimsPrincipal user)
    {
        if (user.Identity is not { IsAuthenticated: true, AuthenticationType: var scheme }
            || user.FindFirstValue(CallerClaims.Who) is not { } who
            || !Enum.TryParse<Role>(user.FindFirstValue(CallerClaims.Role), out var role)
            || !Enum.IsDefined(role))
        {
            return null;
        }

        var tenant = user.FindFirstValue(CallerClaims.Tenant) is { } text ? new TenantId(text) : (TenantId?)null;
        var confined = tenant is not null;
        return confined == (role != Role.Admin) ? new Caller(who, role, tenant, scheme == ApiAccess.KeyScheme) : null;
    }

    public bool Reaches(TenantId tenant) => Tenant is null || Tenant == tenant;
}
