using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Softswitch.Contracts.Records;
using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Calls;

namespace Softswitch.Dashboard.Records;

/// <summary>What somebody asks of ended calls, as it stands in the address of the page.</summary>
public sealed record RecordForm
{
    private const int Rows = 50;
    private static readonly TimeSpan UsualPeriod = TimeSpan.FromDays(30);

    public string Number { get; private init; } = "";

    public NumberPart Match { get; private init; }

    /// <summary>As typed, in the tenant's time.</summary>
    public string From { get; private init; } = "";

    public string Until { get; private init; } = "";

    public CdrDirection? Direction { get; private init; }

    public CallVerdict? Verdict { get; private init; }

    public DateTimeOffset? FromAt { get; private init; }

    public DateTimeOffset? UntilAt { get; private init; }

    public bool IsBadNumber { get; private init; }

    public bool IsBadPeriod { get; private init; }

    /// <summary>The calls on the page go backwards in time from here; null for the newest of the period.</summary>
    public string? After { get; private init; }

    /// <summary>The calls on the page come before this one in the list, so after it in time.</summary>
    public string? Before { get; private init; }

    public bool IsGood => !IsBadNumber && !IsBadPeriod;

    /// <summary>A page opened without a period shows the last days.</summary>
    public static RecordForm Read(IQueryCollection query, TimeZoneInfo zone, DateTimeOffset now)
    {
        var isFirst = !query.ContainsKey("from");
        var from = isFirst ? LocalInstant.Write(now - UsualPeriod, zone) : Text(query, "from");
        var until = Text(query, "until");
        var (fromAt, untilAt) = (LocalInstant.Read(from, zone), LocalInstant.Read(until, zone));
        var number = Text(query, "number");
        var match = Name<NumberPart>(query, "match") ?? NumberPart.Whole;
        return new RecordForm
        {
            Number = number,
            Match = match,
            From = from,
            Until = until,
            FromAt = fromAt,
            UntilAt = untilAt,
            Direction = Name<CdrDirection>(query, "direction"),
            Verdict = Name<CallVerdict>(query, "verdict"),
            IsBadNumber = number.Length > 0 && NumberMatch.Read(number, match) is null,
            IsBadPeriod = (from.Length > 0 && fromAt is null) || (until.Length > 0 && untilAt is null) || fromAt > untilAt,
            After = Position(query, "after"),
            Before = Position(query, "before"),
        };
    }

    public CdrQuery Query => new(
        FromAt?.ToUnixTimeMilliseconds() ?? 0,
        UntilAt?.ToUnixTimeMilliseconds() ?? long.MaxValue,
        Before ?? After,
        Rows,
        Before is not null,
        new CdrFilter
        {
            Number = Number.Length > 0 ? NumberMatch.Read(Number, Match) : null,
            Direction = Direction,
            Verdict = Verdict?.ToString(),
        });

    /// <summary>What is asked besides the period; the interface calls it the same.</summary>
    public void AddFilter(QueryBuilder query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (Number.Length > 0)
        {
            query.Add("number", Number);
            query.Add("match", Match.ToString());
        }

        if (Direction is { } direction)
            query.Add("direction", direction.ToString());
        if (Verdict is { } verdict)
            query.Add("verdict", verdict.ToString());
    }

    private static string Text(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: <= NumberMatch.Longest } text && !text.Any(char.IsControl) ? text : "";

    private static string? Position(IQueryCollection query, string name) => CdrPosition.TryParse(query[name], out var position) ? position.ToString() : null;

    private static T? Name<T>(IQueryCollection query, string name)
        where T : struct, Enum => Enum.TryParse<T>(query[name], out var value) && Enum.IsDefined(value) ? value : null;
}
