using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Accounts;

namespace Softswitch.Dashboard.Access;

/// <summary>The session of a signed-in person, in a cookie. It ends by itself when its account is changed or deleted.</summary>
internal static class PortalSession
{
    /// <summary>The name of the scheme, which the API knows too.</summary>
    public const string Scheme = "portal";

    /// <summary>The policy of everything but the sign-in page.</summary>
    public const string Policy = "portal";

    public const string SignInPath = "/signin";

    /// <summary>Routes below this are asked by scripts: they get a status, not a page.</summary>
    public const string LivePath = "/live";

    private const string Version = "version";
    private const string Stamp = "stamp";
    private const string CheckedAt = "checked";

    public static IServiceCollection AddPortalSession(this IServiceCollection services, DashboardOptions options)
    {
        services.AddAuthentication().AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = "portal";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = options.Session;
            cookie.SlidingExpiration = true;
            cookie.Events.OnRedirectToLogin = Challenge;
            cookie.Events.OnRedirectToAccessDenied = Challenge;
            cookie.Events.OnValidatePrincipal = context => Check(context, options.SessionCheck);
        });
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy
            .AddAuthenticationSchemes(Scheme)
            .RequireAssertion(context => PortalUser.Of(context.User) is not null));
        return services;
    }

    public static Task Start(HttpContext http, Stored<PortalAccount> account, DateTimeOffset now)
    {
        var properties = new AuthenticationProperties();
        properties.Items[Version] = account.Version.ToString(CultureInfo.InvariantCulture);
        properties.Items[Stamp] = account.Value.Stamp;
        properties.Items[CheckedAt] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return http.SignInAsync(Scheme, PortalUser.Of(account.Value).Principal, properties);
    }

    public static Task End(HttpContext http) => http.SignOutAsync(Scheme);

    private static Task Challenge(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments(LivePath, StringComparison.Ordinal))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(context.Request.PathBase + SignInPath);
        return Task.CompletedTask;
    }

    private static async Task Check(CookieValidatePrincipalContext context, TimeSpan interval)
    {
        var services = context.HttpContext.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var items = context.Properties.Items;
        items.TryGetValue(CheckedAt, out var checkedAt);
        if (PortalUser.Of(context.Principal!) is not { } user || !long.TryParse(checkedAt, CultureInfo.InvariantCulture, out var at))
        {
            context.RejectPrincipal();
            return;
        }

        if (now - DateTimeOffset.FromUnixTimeSeconds(at) < interval)
            return;
        try
        {
            var account = await services.GetRequiredService<IAccountStore>().Find(user.Login, context.HttpContext.RequestAborted);
            if (account is null || !IsOf(account, user, items))
            {
                context.RejectPrincipal();
                return;
            }

            items[CheckedAt] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            context.ShouldRenew = true;
        }
        catch (StorageUnavailableException)
        {
            // Who is signed in keeps seeing calls while the database is away.
        }
    }

    // An account that was deleted and made again begins with the same version: the stamp tells the two apart.
    private static bool IsOf(Stored<PortalAccount> account, PortalUser user, IDictionary<string, string?> items) =>
        items.TryGetValue(Version, out var version) && version == account.Version.ToString(CultureInfo.InvariantCulture)
        && items.TryGetValue(Stamp, out var stamp) && stamp == account.Value.Stamp
        && PortalUser.Of(account.Value) == user;
}
