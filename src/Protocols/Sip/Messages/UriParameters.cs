namespace Softswitch.Protocols.Sip.Messages;

/// <summary>The <c>;name=value</c> parts of a URI, where quotes and blanks have no meaning. Use with <c>foreach</c>.</summary>
public ref struct UriParameters
{
    private readonly ReadOnlySpan<byte> _text;
    private ReadOnlySpan<byte> _rest;

    internal UriParameters(ReadOnlySpan<byte> text)
    {
        _text = text;
        _rest = text;
    }

    /// <summary>The text as received, from the first semicolon on.</summary>
    public readonly ReadOnlySpan<byte> Text => _text;

    public SipParameter Current { get; private set; }

    public readonly UriParameters GetEnumerator() => new(_text);

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var body = _rest[1..];
            var end = body.IndexOf((byte)';');
            var one = end < 0 ? body : body[..end];
            _rest = end < 0 ? default : body[end..];
            if (one.IsEmpty)
            {
                continue;
            }

            var equals = one.IndexOf((byte)'=');
            Current = equals < 0
                ? new SipParameter(one, default, hasValue: false, isQuoted: false)
                : new SipParameter(one[..equals], one[(equals + 1)..], hasValue: true, isQuoted: false);
            return true;
        }

        return false;
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
}
