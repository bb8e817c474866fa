using System.Text.RegularExpressions;

namespace Softswitch.Deploy.Tests.Figures;

/// <summary>Reads a query of Prometheus by its grammar and notes which series it asks for, with the labels it chooses or groups them by.</summary>
internal sealed partial class PromQl
{
    private static readonly string[] Aggregations = ["sum", "min", "max", "avg", "count", "topk", "bottomk", "stddev", "group"];
    private static readonly string[] Functions =
        ["rate", "increase", "delta", "deriv", "time", "vector", "histogram_quantile", "max_over_time", "min_over_time", "avg_over_time", "absent", "clamp_min", "label_values"];
    private static readonly string[] Operators = ["+", "-", "*", "/", "%", "==", "!=", ">", "<", ">=", "<=", "and", "or", "unless"];

    private readonly List<string> _tokens;
    private readonly List<(string Name, List<string> Labels)> _series = [];
    private int _at;

    private PromQl(string query) => _tokens = [.. Token().Matches(query).Select(match => match.Value).Where(token => !string.IsNullOrWhiteSpace(token))];

    public IReadOnlyList<(string Name, List<string> Labels)> Series => _series;

    /// <exception cref="FormatException">It is no query.</exception>
    public static PromQl Parse(string query)
    {
        var parsed = new PromQl(query);
        parsed.Expression();
        return parsed._at == parsed._tokens.Count ? parsed : throw parsed.Unexpected();
    }

    private string Next => _at < _tokens.Count ? _tokens[_at] : "";

    private void Expression()
    {
        Operand();
        while (Operators.Contains(Next, StringComparer.Ordinal))
        {
            _at++;
            if (Next is "on" or "ignoring")
            {
                _at++;
                Names();
            }

            Operand();
        }
    }

    private void Operand()
    {
        if (Next is "-" or "+")
            _at++;
        if (Next == "(")
            Parenthesised();
        else if (Number().IsMatch(Next) || Next.StartsWith('"'))
            _at++;
        else if (Aggregations.Contains(Next, StringComparer.Ordinal))
            Aggregation();
        else if (Functions.Contains(Next, StringComparer.Ordinal))
            Function();
        else if (Name().IsMatch(Next) && !Operators.Contains(Next, StringComparer.Ordinal))
            Selector();
        else
            throw Unexpected();
        Modifiers();
    }

    private void Parenthesised()
    {
        Take("(");
        Expression();
        Take(")");
    }

    private void Function()
    {
        _at++;
        Arguments();
    }

    private void Arguments()
    {
        Take("(");
        while (Next != ")")
        {
            Expression();
            if (Next != ")")
                Take(",");
        }

        Take(")");
    }

    private void Aggregation()
    {
        var first = _series.Count;
        _at++;
        var labels = Grouping();
        Arguments();
        labels.AddRange(Grouping());
        foreach (var (_, used) in _series.Skip(first))
            used.AddRange(labels);
    }

    private List<string> Grouping()
    {
        if (Next is not ("by" or "without"))
            return [];
        _at++;
        return Names();
    }

    private List<string> Names()
    {
        var names = new List<string>();
        Take("(");
        while (Next != ")")
        {
            names.Add(Matching(Name()));
            if (Next != ")")
                Take(",");
        }

        Take(")");
        return names;
    }

    private void Selector()
    {
        var labels = new List<string>();
        _series.Add((Matching(Name()), labels));
        if (Next != "{")
            return;
        Take("{");
        while (Next != "}")
        {
            labels.Add(Matching(Name()));
            Matching(Matcher());
            Matching(Quoted());
            if (Next != "}")
                Take(",");
        }

        Take("}");
    }

    private void Modifiers()
    {
        while (Next is "[" or "offset")
        {
            var isRange = Next == "[";
            _at++;
            Matching(Span());
            if (!isRange)
                continue;
            if (Next == ":")
            {
                _at++;
                Matching(Span());
            }

            Take("]");
        }
    }

    private void Take(string token)
    {
        if (Next != token)
            throw Unexpected();
        _at++;
    }

    private string Matching(Regex pattern)
    {
        if (!pattern.IsMatch(Next))
            throw Unexpected();
        return _tokens[_at++];
    }

    private FormatException Unexpected() => new($"\"{Next}\" does not fit after: {string.Join(' ', _tokens.Take(_at))}");

    [GeneratedRegex("""\s+|"[^"]*"|\$?[a-zA-Z_][\w]*|\d+(ms|[smhdwy])|\d+(\.\d+)?|=~|!~|==|!=|>=|<=|.""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("^[a-zA-Z_][a-zA-Z0-9_]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\d+(\.\d+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex("^(=|!=|=~|!~)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Matcher();

    [GeneratedRegex("^\"[^\"]*\"$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(\d+(ms|[smhdwy])|\$__rate_interval|\$__range)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();
}
