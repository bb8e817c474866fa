using Microsoft.AspNetCore.Http;
using Softswitch.Contracts.SignIns;
using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Numbers;

namespace Softswitch.Dashboard.SignIns;

/// <summary>What somebody asks of the log of sign-ins, as it stands in the address of the page.</summary>
public sealed record SignInForm
{
    private const int Rows = 50;
    private static readonly TimeSpan UsualPeriod = TimeSpan.FromDays(30);

    /// <summary>As typed, in the tenant's time.</summary>
    public string From { get; private init; } = "";

    public string Until { get; private init; } = "";

    /// <summary>At which; empty for all.</summary>
    public string Extension { get; private init; } = "";

    public DateTimeOffset? FromAt { get; private init; }

    public DateTimeOffset? UntilAt { get; private init; }

    public bool IsBadPeriod { get; private init; }

    /// <summary>Where the part begins that is shown; null for the newest of the period.</summary>
    public string? After { get; private init; }

    /// <summary>A page opened without a period shows the last days.</summary>
    public static SignInForm Read(IQueryCollection query, TimeZoneInfo zone, DateTimeOffset now)
    {
        var from = query.ContainsKey("from") ? query["from"].ToString().Trim() : LocalInstant.Write(now - UsualPeriod, zone);
        var until = query["until"].ToString().Trim();
        var (fromAt, untilAt) = (LocalInstant.Read(from, zone), LocalInstant.Read(until, zone));
        return new SignInForm
        {
            From = from,
            Until = until,
            Extension = ExtensionNumber.TryParse(query["extension"], out var extension) ? extension.Value : "",
            FromAt = fromAt,
            UntilAt = untilAt,
            IsBadPeriod = (from.Length > 0 && fromAt is null) || (until.Length > 0 && untilAt is null) || fromAt > untilAt,
            After = SignInPosition.TryParse(query["after"], out var position) ? position.ToString() : null,
        };
    }

    public SignInQuery Query => new(
        FromAt?.ToUnixTimeMilliseconds() ?? 0,
        UntilAt?.ToUnixTimeMilliseconds() ?? long.MaxValue,
        Extension.Length > 0 ? new ExtensionNumber(Extension) : null,
        After,
        Rows);
}
