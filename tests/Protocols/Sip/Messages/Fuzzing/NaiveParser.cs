using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace Softswitch.Protocols.Tests.Sip.Messages.Fuzzing;

/// <summary>
/// A second parser, slow and simple, on strings and regular expressions. It shares no code with the real one: where the two
/// disagree about a message, one of them is wrong.
/// </summary>
internal static class NaiveParser
{
    private static readonly Dictionary<string, string> Compact = new(StringComparer.OrdinalIgnoreCase)
    {
        ["v"] = "via",
        ["f"] = "from",
        ["t"] = "to",
        ["i"] = "call-id",
        ["m"] = "contact",
        ["l"] = "content-length",
        ["c"] = "content-type",
    };

    private static readonly string[] Singles = ["from", "to", "call-id", "cseq", "max-forwards", "content-length", "content-type"];

    /// <summary>Null when the message must be refused.</summary>
    public static NaiveMessage? Parse(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes).TrimStart('\r', '\n');
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var head = text[..end];
        var firstBreak = head.IndexOf("\r\n", StringComparison.Ordinal);
        var start = firstBreak < 0 ? head : head[..firstBreak];
        var rest = firstBreak < 0 ? "" : head[firstBreak..];
        var straight = rest.Replace("\r\n ", "   ", StringComparison.Ordinal).Replace("\r\n\t", "  \t", StringComparison.Ordinal);
        if (rest.StartsWith("\r\n ", StringComparison.Ordinal) || rest.StartsWith("\r\n\t", StringComparison.Ordinal))
        {
            return null;
        }

        var lines = straight.Split("\r\n").Skip(1).ToList();
        return lines.Append(start).Any(line => line.Contains('\r') || line.Contains('\n')) ? null : Read(start, lines, text[(end + 4)..]);
    }

    private static NaiveMessage? Read(string start, List<string> lines, string rest)
    {
        var headers = new List<(string Name, string Value)>();
        foreach (var line in lines)
        {
            var match = NaiveGrammar.Header.Match(line);
            if (!match.Success)
            {
                return null;
            }

            headers.Add((match.Groups["name"].Value, match.Groups["value"].Value.Trim(' ', '\t')));
        }

        var isRequest = !NaiveGrammar.Status.IsMatch(start);
        if ((isRequest && !IsRequestLine(start)) || !AreSound(headers))
        {
            return null;
        }

        var sequence = NaiveGrammar.Sequence.Match(First(headers, "cseq")!);
        var length = First(headers, "content-length") is { } given ? Number(given) : rest.Length;
        if (length > rest.Length || (isRequest && start.Split(' ')[0] != sequence.Groups["method"].Value))
        {
            return null;
        }

        return new NaiveMessage
        {
            IsRequest = isRequest,
            StartLine = start,
            Headers = headers,
            Body = rest[..(int)length],
            CallId = First(headers, "call-id")!,
            CSeq = Number(sequence.Groups["number"].Value) + " " + sequence.Groups["method"].Value,
            FromTag = Parameter(NaiveGrammar.Address(First(headers, "from")!)!, "tag"),
            ToTag = Parameter(NaiveGrammar.Address(First(headers, "to")!)!, "tag"),
            Branch = Parameter(NaiveGrammar.Via.Match(Split(First(headers, "via")!)[0]), "branch"),
        };
    }

    private static bool IsRequestLine(string line)
    {
        var match = NaiveGrammar.Request.Match(line);
        var uri = match.Groups["uri"].Value;
        if (!match.Success || line.StartsWith("SIP/", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var sip = NaiveGrammar.SipUri.Match(uri);
        return sip.Success ? IsPort(sip.Groups["port"].Value) : NaiveGrammar.TelUri.IsMatch(uri);
    }

    private static bool AreSound(List<(string Name, string Value)> headers)
    {
        var known = headers.Select(header => Long(header.Name)).ToList();
        return Singles.All(single => known.Count(name => name == single) <= 1)
            && new[] { "via", "from", "to", "call-id", "cseq" }.All(known.Contains)
            && headers.TrueForAll(header => IsSound(Long(header.Name), header.Value));
    }

    private static bool IsSound(string name, string value) => name switch
    {
        "via" => Split(value).All(one => NaiveGrammar.Via.Match(one) is { Success: true } via && IsPort(via.Groups["port"].Value)),
        "from" or "to" => NaiveGrammar.Address(value) is not null,
        "contact" => value == "*" || value.Length == 0 || Split(value).All(one => NaiveGrammar.Address(one) is not null),
        "call-id" => value.Length > 0 && value.All(c => c is >= '!' and <= '~'),
        "cseq" => NaiveGrammar.Sequence.Match(value) is { Success: true } match && Number(match.Groups["number"].Value) <= int.MaxValue,
        "max-forwards" => value.Length > 0 && value.All(char.IsAsciiDigit) && Number(value) <= 255,
        "content-length" => value.Length > 0 && value.All(char.IsAsciiDigit) && Number(value) <= int.MaxValue,
        _ => true,
    };

    private static List<string> Split(string value)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var (quoted, bracketed, escaped) = (false, false, false);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == ',' && !quoted && !bracketed)
            {
                parts.Add(part.ToString().Trim(' ', '\t'));
                part.Clear();
                continue;
            }

            part.Append(c);
            quoted ^= c == '"' && !escaped && !bracketed;
            escaped = c == '\\' && quoted && !escaped;
            bracketed = !quoted && (c == '<' || (bracketed && c != '>'));
        }

        parts.Add(part.ToString().Trim(' ', '\t'));
        return parts;
    }

    private static string Parameter(Match owner, string name) =>
        NaiveGrammar.Parameter.Matches(owner.Groups["params"].Value)
            .Where(match => string.Equals(match.Groups["name"].Value, name, StringComparison.OrdinalIgnoreCase))
            .Select(match => match.Groups["value"].Value)
            .Select(value => value.StartsWith('"') ? value[1..^1] : value)
            .FirstOrDefault("");

    private static bool IsPort(string digits) => digits.Length == 0 || Number(digits) <= ushort.MaxValue;

    private static BigInteger Number(string digits) => BigInteger.Parse(digits, CultureInfo.InvariantCulture);

    private static string? First(List<(string Name, string Value)> headers, string name) =>
        headers.Where(header => Long(header.Name) == name).Select(header => header.Value).FirstOrDefault();

    private static string Long(string name) => Compact.GetValueOrDefault(name, name.ToLowerInvariant());
}
