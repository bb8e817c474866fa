using System.Text;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>Walks over the <c>name=value</c> list after the scheme of a challenge or credentials (RFC 3261 25.1).</summary>
internal ref struct AuthParameters
{
    private ValueList _list;

    private AuthParameters(ReadOnlySpan<byte> list) => _list = new ValueList(list);

    public SipParameter Current { get; private set; }

    /// <summary>Whether something was not of the form name=value.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>False when the scheme is not Digest.</summary>
    public static bool TryRead(ReadOnlySpan<byte> header, out AuthParameters parameters)
    {
        header = SipGrammar.Trim(header);
        var space = header.IndexOfAny((byte)' ', (byte)'\t');
        parameters = space < 0 ? default : new AuthParameters(header[(space + 1)..]);
        return space > 0 && Ascii.EqualsIgnoreCase(header[..space], "Digest"u8);
    }

    public bool MoveNext()
    {
        if (IsBroken || !_list.MoveNext())
        {
            return false;
        }

        var text = _list.Current;
        var equals = text.IndexOf((byte)'=');
        var name = equals < 0 ? default : SipGrammar.Trim(text[..equals]);
        var value = equals < 0 ? default : SipGrammar.Trim(text[(equals + 1)..]);
        var isQuoted = !value.IsEmpty && value[0] == '"';
        IsBroken = !SipGrammar.IsToken(name) || value.IsEmpty || (isQuoted && SipGrammar.ClosingQuote(value, 0) != value.Length - 1);
        if (IsBroken)
        {
            return false;
        }

        Current = new SipParameter(name, isQuoted ? value[1..^1] : value, hasValue: true, isQuoted);
        return true;
    }
}
