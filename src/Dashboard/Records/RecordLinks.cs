using Microsoft.AspNetCore.Http.Extensions;
using Softswitch.Contracts.Records;
using Softswitch.Dashboard.Ladders;

namespace Softswitch.Dashboard.Records;

/// <summary>Addresses of the pages about ended calls.</summary>
public static class RecordLinks
{
    public const string Path = "/records";

    private static readonly TimeSpan LongestFile = TimeSpan.FromDays(366);

    public static string Call(string tenant, CdrRecord record) => $"{Path}/{record.Call}?tenant={Uri.EscapeDataString(tenant)}";

    /// <summary>The messages of the call, for as long as they are remembered.</summary>
    public static string Messages(string tenant, CdrRecord record) => LadderPages.Of(tenant, record.Call);

    public static string Older(string tenant, RecordForm form, CdrRecord last) => Page(tenant, form, "after", last);

    public static string Newer(string tenant, RecordForm form, CdrRecord first) => Page(tenant, form, "before", first);

    /// <summary>What the page shows as a file, from the interface of this host; null when the period is longer than one file may be.</summary>
    public static string? File(string tenant, RecordForm form, DateTimeOffset now)
    {
        var until = form.UntilAt ?? now;
        if (form.FromAt is not { } from || from > until || until - from > LongestFile)
            return null;
        var query = new QueryBuilder { { "from", Utc(from) }, { "until", Utc(until) } };
        form.AddFilter(query);
        return $"/api/v1/tenants/{Uri.EscapeDataString(tenant)}/records.csv{query}";
    }

    private static string Page(string tenant, RecordForm form, string direction, CdrRecord beside)
    {
        var query = new QueryBuilder { { "tenant", tenant }, { "from", form.From }, { "until", form.Until } };
        form.AddFilter(query);
        query.Add(direction, CdrPosition.Of(beside).ToString());
        return Path + query;
    }

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
