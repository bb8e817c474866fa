using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Softswitch.Api.Answers;
using Softswitch.Contracts.Records;

namespace Softswitch.Api.Access;

/// <summary>Takes <c>Authorization: Bearer key</c> (RFC 6750 2.1).</summary>
internal sealed class ApiKeyHandler(
    KeyCache keys, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Prefix = "Bearer ";

    private bool _storeIsAway;

    /// <summary>The key that a request shows; empty for none.</summary>
    public static string SecretOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim() : "";
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        try
        {
            if (await keys.Verify(SecretOf(Request), Context.RequestAborted) is not { } key)
                return AuthenticateResult.Fail("not a key");
            var identity = CallerClaims.Identity(ApiAccess.KeyScheme, $"key:{key.Id}", key.Role, key.Tenant);
            return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), ApiAccess.KeyScheme));
        }
        catch (StorageUnavailableException)
        {
            _storeIsAway = true;
            return AuthenticateResult.Fail("the key cannot be checked now");
        }
    }

    // Whoever shows a good key must not be told that it is a bad one.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        (_storeIsAway ? Problem.Unavailable("the database is not available") : Problem.SignInNeeded()).ExecuteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem.Forbidden("your role does not allow this").ExecuteAsync(Context);
}
