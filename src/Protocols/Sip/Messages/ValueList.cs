namespace Softswitch.Protocols.Sip.Messages;

/// <summary>
/// Splits a header value at its commas, leaving quoted strings and angle brackets whole. Empty elements are skipped, as
/// senders leave them behind; <see cref="HasEmpty"/> tells whether there was one. Use with <c>foreach</c>.
/// </summary>
public ref struct ValueList
{
    private ReadOnlySpan<byte> _rest;
    private bool _hasRest;

    public ValueList(ReadOnlySpan<byte> value)
    {
        _rest = value;
        _hasRest = !value.IsEmpty;
    }

    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Whether an element without content was passed so far.</summary>
    public bool HasEmpty { get; private set; }

    public readonly ValueList GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_hasRest)
        {
            var end = ElementEnd(_rest);
            Current = SipGrammar.Trim(_rest[..end]);
            _hasRest = end < _rest.Length;
            _rest = _hasRest ? _rest[(end + 1)..] : default;
            if (!Current.IsEmpty)
            {
                return true;
            }

            HasEmpty = true;
        }

        return false;
    }

    private static int ElementEnd(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var step = text[at..].IndexOfAny((byte)',', (byte)'"', (byte)'<');
            if (step < 0)
            {
                break;
            }

            at += step;
            if (text[at] == ',')
            {
                return at;
            }

            var close = text[at] == '"' ? SipGrammar.ClosingQuote(text, at) : ClosingBracket(text, at);
            if (close < 0)
            {
                break;
            }

            at = close + 1;
        }

        return text.Length;
    }

    private static int ClosingBracket(ReadOnlySpan<byte> text, int open)
    {
        var step = text[open..].IndexOf((byte)'>');
        return step < 0 ? -1 : open + step;
    }
}
