using Softswitch.Contracts.Records;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Cdrs;

/// <summary>
/// Writes the statement that finds what is asked for. A number is looked for in the index of each side where it can be, each giving no more
/// rows than are wanted in the end, and none giving what an earlier one has; without a number the index by time is gone through.
/// </summary>
internal sealed class CdrSearch
{
    private const string ByTime = "cdrs_by_time";
    private const string Caller = "caller";
    private const string Called = "called";

    private readonly Database _database;
    private readonly List<object?> _values = [];
    private readonly string _period;
    private readonly string _rest;
    private readonly List<Way> _ways;
    private readonly bool _oldestFirst;

    public CdrSearch(Database database, TenantId tenant, CdrQuery query)
    {
        _database = database;
        _oldestFirst = query.OldestFirst;
        var filter = query.Filter ?? CdrFilter.None;
        _period = $"tenant = {Value(tenant.Value)} AND started >= {Value(query.From)} AND started < {Value(query.Until)}{After(query)}";
        _ways = Ways(filter);
        _rest = string.Concat(Conditions(filter).Select(condition => " AND " + condition));
    }

    /// <summary>The values of $1, $2… of what was written so far.</summary>
    public object?[] Values => [.. _values];

    private string Order => _oldestFirst ? "started, call_id" : "started DESC, call_id DESC";

    /// <summary>Rows in the order asked for.</summary>
    /// <param name="columns">Of the table.</param>
    /// <param name="limit">Rows at most.</param>
    public string List(string columns, long limit)
    {
        // Keys first, which the indexes hold, and whole rows only of those that are wanted.
        var most = Value(limit);
        var found = string.Join(" UNION ALL ", _ways.Select(way => $"SELECT * FROM ({Select(way, "started, call_id", most)}) AS {way.Name}"));
        return $"SELECT {columns} FROM (SELECT started AS at, call_id AS id FROM ({found}) AS ways ORDER BY {Order} LIMIT {most}) AS found "
            + $"JOIN cdrs ON cdrs.call_id = found.id AND cdrs.started = found.at ORDER BY {Order}";
    }

    /// <summary>Direction, verdict, calls, answered ones and milliseconds of talk, a row for each two that occur.</summary>
    /// <param name="limit">Calls that are counted at most on each way.</param>
    public string Totals(long limit)
    {
        var most = Value(limit);
        var found = string.Join(" UNION ALL ", _ways.Select(way =>
            $"SELECT * FROM ({Select(way, "direction, verdict, answered, ended", most)}) AS {way.Name}"));
        return "SELECT direction, verdict, COUNT(*), COUNT(answered), CAST(COALESCE(SUM(CASE WHEN ended > answered THEN ended - answered ELSE 0 END), 0) AS bigint) "
            + $"FROM ({found}) AS ways GROUP BY direction, verdict ORDER BY direction, verdict";
    }

    private string Select(Way way, string columns, string limit) =>
        $"SELECT {columns} FROM cdrs{_database.By(way.Index)} WHERE {_period}{way.Condition}{_rest} ORDER BY {Order} LIMIT {limit}";

    private string Value(object value)
    {
        _values.Add(value);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${_values.Count}");
    }

    // The first half is what months can be left out by.
    private string After(CdrQuery query)
    {
        if (!CdrPosition.TryParse(query.After, out var position))
            return "";
        var (started, call) = (Value(position.Started), Value(position.Call.ToString()));
        return query.OldestFirst
            ? $" AND started >= {started} AND (started, call_id) > ({started}, {call})"
            : $" AND started <= {started} AND (started, call_id) < ({started}, {call})";
    }

    private List<Way> Ways(CdrFilter filter)
    {
        if (filter.Number is { } number)
            return Either(number, withCaller: true);
        if (filter.Caller is { } caller)
            return [new Way("callers", IndexOf(Caller, caller), " AND " + Is(Caller, caller))];
        return filter.Called is { } called ? Either(called, withCaller: false) : [new Way("times", ByTime, "")];
    }

    private List<Way> Either(NumberMatch number, bool withCaller)
    {
        var ways = new List<Way>();
        var others = "";
        if (withCaller)
            Add("callers", IndexOf(Caller, number), Is(Caller, number));
        Add("called", IndexOf(Called, number), Is(Called, number));
        if (number.Part == NumberPart.Whole)
            Add("rang", "cdrs_by_rang", $"rang IS NOT NULL AND rang = {Value(number.Text)}");
        return ways;

        void Add(string name, string index, string condition)
        {
            ways.Add(new Way(name, index, $" AND {condition}{others}"));
            others += $" AND NOT ({condition})";
        }
    }

    // What the ways themselves do not ask.
    private IEnumerable<string> Conditions(CdrFilter filter)
    {
        if (filter.Number is not null && filter.Caller is { } caller)
            yield return Is(Caller, caller);
        if ((filter.Number ?? filter.Caller) is not null && filter.Called is { } called)
            yield return called.Part == NumberPart.Whole ? $"({Is(Called, called)} OR rang = {Value(called.Text)})" : Is(Called, called);
        if (filter.User is { } user && Value(user.ToString()) is var id)
            yield return $"(caller_user = {id} OR called_user = {id})";
        if (filter.Channel is { } channel && Value(channel.Value) is var name)
            yield return $"(caller_channel = {name} OR called_channel = {name})";
        if (filter.Trunk is { } text && Value(text) is var trunk)
            yield return $"(caller_trunk = {trunk} OR called_trunk = {trunk})";
        if (filter.Direction is { } direction)
            yield return $"direction = {Value(direction.ToString())}";
        if (filter.Verdict is { } verdict)
            yield return $"verdict = {Value(verdict)}";
        if (filter.MinSeconds is { } least and > 0)
            yield return $"ended - answered >= {Value(least * 1000L)}";
        if (filter.MaxSeconds is { } longest)
            yield return $"COALESCE(ended - answered, 0) < {Value((longest + 1) * 1000L)}";
    }

    private static string IndexOf(string side, NumberMatch number) => $"cdrs_by_{side}{(number.Part == NumberPart.End ? "_end" : "")}";

    private string Is(string side, NumberMatch number)
    {
        var column = $"{side}_key{(number.Part == NumberPart.End ? "_end" : "")}";
        var text = number.Part == NumberPart.End ? CdrKeys.Reverse(number.Text) : number.Text;
        return number.Part == NumberPart.Whole
            ? $"{column} = {Value(text)}"
            : $"{column} >= {Value(text)} AND {column} < {Value(text[..^1] + (char)(text[^1] + 1))}";
    }

    /// <summary>One index to find calls by, with what it is asked.</summary>
    private sealed record Way(string Name, string Index, string Condition);
}
