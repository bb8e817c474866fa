using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Softswitch.Api.Access;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Tests.Fixtures;

/// <summary>Stands for the portal's cookie: <c>Cookie: session=Role/tenant</c>.</summary>
internal sealed class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies["session"] is not { } session)
            return Task.FromResult(AuthenticateResult.NoResult());
        var parts = session.Split('.');
        TenantId? tenant = parts.Length > 1 ? new TenantId(parts[1]) : null;
        var identity = CallerClaims.Identity(ApiAccess.PortalScheme, "account:somebody", Enum.Parse<Role>(parts[0]), tenant);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), ApiAccess.PortalScheme)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect("/sign-in");
        return Task.CompletedTask;
    }
}
