using Microsoft.AspNetCore.Http.Extensions;

namespace Softswitch.Dashboard.SignIns;

/// <summary>Addresses of the page of who signed in by telephone.</summary>
public static class SignInLinks
{
    public const string Path = "/sign-ins";

    private static readonly TimeSpan LongestFile = TimeSpan.FromDays(366);

    /// <param name="after">Where the part begins that is shown; null for the newest.</param>
    public static string List(string tenant, SignInForm form, string? after = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var query = new QueryBuilder { { "tenant", tenant }, { "from", form.From }, { "until", form.Until }, { "extension", form.Extension } };
        if (after is not null)
            query.Add("after", after);
        return Path + query;
    }

    /// <summary>What the page shows as a file, from the interface of this host; null when the period is longer than one file may be.</summary>
    public static string? File(string tenant, SignInForm form, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(form);
        var until = form.UntilAt ?? now;
        if (form.FromAt is not { } from || from > until || until - from > LongestFile)
            return null;
        var query = new QueryBuilder { { "from", Utc(from) }, { "until", Utc(until) } };
        if (form.Extension.Length > 0)
            query.Add("extension", form.Extension);
        return $"/api/v1/tenants/{Uri.EscapeDataString(tenant)}/sign-ins.csv{query}";
    }

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
