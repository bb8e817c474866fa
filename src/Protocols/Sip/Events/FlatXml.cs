using System.Collections.Immutable;
using System.Text;

namespace Softswitch.Protocols.Sip.Events;

/// <summary>
/// Reads documents of one element that holds fields of text, as phones send them. Whatever else XML can do is refused, above all
/// declarations of types and entities; nothing is ever fetched, and nothing that is wrong costs an exception.
/// </summary>
internal ref struct FlatXml
{
    private const int MaxFields = 32;

    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private FlatXml(ReadOnlySpan<char> text) => _text = text;

    /// <param name="root">The name of the element, without its prefix.</param>
    /// <param name="fields">What it holds, by names without prefixes; of two alike the first.</param>
    public static bool TryRead(ReadOnlySpan<byte> document, out string root, out IReadOnlyDictionary<string, string> fields)
    {
        // All that counts is ASCII: how the rest is encoded makes no difference.
        var reader = new FlatXml(Encoding.Latin1.GetString(document.StartsWith(Encoding.UTF8.Preamble) ? document[3..] : document));
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        fields = found;
        return reader.TryDocument(out root, found);
    }

    private bool TryDocument(out string root, Dictionary<string, string> fields)
    {
        root = "";
        return Skip() && TryOpen(out root, out var isEmpty) && (isEmpty || TryFields(root, fields)) && Skip() && _at == _text.Length;
    }

    private bool TryFields(string root, Dictionary<string, string> fields)
    {
        while (Skip() && fields.Count < MaxFields)
        {
            if (Rest.StartsWith("</"))
                return TryClose(root);
            if (!TryOpen(out var name, out var isEmpty))
                return false;
            var value = "";
            if (!isEmpty && !(TryText(out value) && TryClose(name)))
                return false;
            fields.TryAdd(name, value);
        }

        return false;
    }

    private readonly ReadOnlySpan<char> Rest => _text[_at..];

    // White space, comments and processing instructions; false where one of these does not end.
    private bool Skip()
    {
        while (true)
        {
            while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
                _at++;
            var end = Rest.StartsWith("<!--") ? "-->" : Rest.StartsWith("<?") ? "?>" : "";
            if (end.Length == 0)
                return true;
            var to = Rest[2..].IndexOf(end);
            if (to < 0)
                return false;
            _at += 2 + to + end.Length;
        }
    }

    private bool TryOpen(out string name, out bool isEmpty)
    {
        (name, isEmpty) = ("", false);
        if (!Rest.StartsWith("<"))
            return false;
        _at++;
        if (!TryName(out name) || !SkipAttributes())
            return false;
        isEmpty = Rest.StartsWith("/>");
        _at += isEmpty ? 2 : 1;
        return true;
    }

    private bool TryClose(string name)
    {
        if (!Rest.StartsWith("</"))
            return false;
        _at += 2;
        if (!TryName(out var closed) || closed != name)
            return false;
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
        return _at < _text.Length && _text[_at++] == '>';
    }

    // The prefix of a name only says where it is from.
    private bool TryName(out string name)
    {
        var end = Rest.IndexOfAny(Ends);
        name = end <= 0 ? "" : Rest[..end].ToString();
        _at += Math.Max(end, 0);
        name = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return name.Length > 0 && name.AsSpan().IndexOfAnyExcept(Names) < 0;
    }

    // Up to what ends the tag, which may also stand within the quotes of a value.
    private bool SkipAttributes()
    {
        while (_at < _text.Length)
        {
            var letter = _text[_at];
            if (letter == '>' || Rest.StartsWith("/>"))
                return true;
            if (letter == '<')
                return false;
            _at++;
            if (letter is '"' or '\'')
            {
                var end = Rest.IndexOf(letter);
                if (end < 0)
                    return false;
                _at += end + 1;
            }
        }

        return false;
    }

    private bool TryText(out string value)
    {
        var end = Rest.IndexOf('<');
        value = end < 0 ? "" : Rest[..end].Trim().ToString();
        _at += Math.Max(end, 0);
        var bare = value;
        foreach (var (entity, letter) in Entities)
            (bare, value) = (bare.Replace(entity, "", StringComparison.Ordinal), value.Replace(entity, letter, StringComparison.Ordinal));
        return end >= 0 && !bare.Contains('&', StringComparison.Ordinal);
    }

    // That of the ampersand last: what it makes is none.
    private static ImmutableArray<(string Entity, string Letter)> Entities { get; } =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];

    private static System.Buffers.SearchValues<char> Ends { get; } = System.Buffers.SearchValues.Create(" \t\r\n/><");

    private static System.Buffers.SearchValues<char> Names { get; } =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
}
