using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Softswitch.Domain.Accounts;

namespace Softswitch.Api.Access;

/// <summary>Who may call what: the schemes and the policies of the interface.</summary>
public static class ApiAccess
{
    /// <summary>The scheme of the portal's cookie session; whoever hosts the portal adds it.</summary>
    public const string PortalScheme = "portal";

    /// <summary>The scheme of API keys.</summary>
    public const string KeyScheme = "apikey";

    // Chooses one of the two for a request: a key that is shown counts, even beside a session.
    private const string EitherScheme = "api";

    internal static IServiceCollection AddApiAccess(this IServiceCollection services)
    {
        services.AddSingleton<KeyCache>();
        services.AddSingleton<CallerCheck>();
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(KeyScheme, null)
            .AddPolicyScheme(EitherScheme, null, options =>
            {
                options.ForwardDefaultSelector = http =>
                {
                    var schemes = http.RequestServices.GetRequiredService<IOptions<AuthenticationOptions>>().Value.SchemeMap;
                    return http.Request.Headers.Authorization.Count == 0 && schemes.ContainsKey(PortalScheme) ? PortalScheme : KeyScheme;
                };
                // A session's scheme would send a program to the sign-in page.
                options.ForwardChallenge = KeyScheme;
                options.ForwardForbid = KeyScheme;
            });
        var policies = services.AddAuthorizationBuilder();
        foreach (var role in Enum.GetValues<Role>())
            policies.AddPolicy(Policy(role), policy => Build(policy, role));
        return services;
    }

    internal static TBuilder RequireRole<TBuilder>(this TBuilder builder, Role role)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(Policy(role)).WithMetadata(new NeededRole(role));

    private static string Policy(Role role) => $"api:{role}";

    private static void Build(AuthorizationPolicyBuilder policy, Role role) => policy
        .AddAuthenticationSchemes(EitherScheme)
        .RequireAuthenticatedUser()
        .RequireAssertion(context => Caller.Of(context.User) is { } caller && caller.Role >= role);
}
