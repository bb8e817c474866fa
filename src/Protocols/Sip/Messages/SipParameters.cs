namespace Softswitch.Protocols.Sip.Messages;

/// <summary>The parameters of a header value, read one by one where they are wanted. Use with <c>foreach</c>.</summary>
public ref struct SipParameters
{
    private readonly ReadOnlySpan<byte> _text;
    private int _at;
    private SipParameter _current;

    /// <param name="text">Empty, or the parameters with the semicolon before the first.</param>
    public SipParameters(ReadOnlySpan<byte> text) => _text = text;

    /// <summary>The text as received, from the first semicolon on.</summary>
    public readonly ReadOnlySpan<byte> Text => _text;

    public readonly SipParameter Current => _current;

    /// <summary>Whether reading stopped at something that is no parameter.</summary>
    public bool IsBroken { get; private set; }

    public readonly SipParameters GetEnumerator() => new(_text);

    public bool MoveNext()
    {
        var at = SipGrammar.SkipBlanks(_text, _at);
        if (IsBroken || at == _text.Length)
        {
            return false;
        }

        IsBroken = _text[at] != ';' || !TryReadOne(SipGrammar.SkipBlanks(_text, at + 1));
        return !IsBroken;
    }

    /// <summary>The value of the first parameter with this name in any case; empty when it has none.</summary>
    public readonly bool TryGet(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        foreach (var parameter in this)
        {
            if (parameter.Is(name))
            {
                value = parameter.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    public readonly bool Has(ReadOnlySpan<byte> name) => TryGet(name, out _);

    internal static bool AreWellFormed(ReadOnlySpan<byte> text) => AreWellFormed(text, default, out _);

    /// <summary>Checks all parameters and on the way picks up the value of the first one with this name.</summary>
    internal static bool AreWellFormed(ReadOnlySpan<byte> text, ReadOnlySpan<byte> wanted, out ReadOnlySpan<byte> value)
    {
        value = default;
        var found = wanted.IsEmpty;
        var all = new SipParameters(text);
        while (all.MoveNext())
        {
            if (!found && all._current.Is(wanted))
            {
                value = all._current.Value;
                found = true;
            }
        }

        return !all.IsBroken;
    }

    private bool TryReadOne(int start)
    {
        var length = LengthOf(SipGrammar.TokenBytes, start);
        if (length == 0)
        {
            return false;
        }

        var name = _text.Slice(start, length);
        _at = start + length;
        var equals = SipGrammar.SkipBlanks(_text, _at);
        if (equals == _text.Length || _text[equals] != '=')
        {
            _current = new SipParameter(name, default, hasValue: false, isQuoted: false);
            return true;
        }

        return TryReadValue(name, SipGrammar.SkipBlanks(_text, equals + 1));
    }

    private bool TryReadValue(ReadOnlySpan<byte> name, int start)
    {
        if (start < _text.Length && _text[start] == '"')
        {
            var close = SipGrammar.ClosingQuote(_text, start);
            _at = close + 1;
            _current = close < 0 ? default : new SipParameter(name, _text[(start + 1)..close], hasValue: true, isQuoted: true);
            return close >= 0;
        }

        var length = LengthOf(SipGrammar.ParameterValueBytes, start);
        _at = start + length;
        _current = new SipParameter(name, _text.Slice(start, length), hasValue: true, isQuoted: false);
        return length > 0;
    }

    private readonly int LengthOf(System.Buffers.SearchValues<byte> allowed, int start)
    {
        var length = _text[start..].IndexOfAnyExcept(allowed);
        return length < 0 ? _text.Length - start : length;
    }
}
