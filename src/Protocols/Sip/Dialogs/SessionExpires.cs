using System.Text;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>The value of Session-Expires (RFC 4028 4).</summary>
/// <param name="Seconds">Session interval.</param>
public readonly record struct SessionExpires(int Seconds, Refresher Refresher)
{
    /// <summary>Reads <c>1800;refresher=uac</c>. False for anything else, and for more seconds than fit an int.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out SessionExpires value)
    {
        value = default;
        if (!TryParseSeconds(text, out var seconds, out var parameters))
            return false;
        if (!new SipParameters(parameters).TryGet("refresher"u8, out var refresher))
        {
            value = new SessionExpires(seconds, Refresher.Any);
            return true;
        }
        var isUac = Ascii.EqualsIgnoreCase(refresher, "uac"u8);
        value = new SessionExpires(seconds, isUac ? Refresher.Uac : Refresher.Uas);
        return isUac || Ascii.EqualsIgnoreCase(refresher, "uas"u8);
    }

    /// <summary>Reads the value of Min-SE.</summary>
    public static bool TryParseMinimum(ReadOnlySpan<byte> text, out int seconds) =>
        TryParseSeconds(text, out seconds, out _);

    /// <summary>Writes the Session-Expires header.</summary>
    public void Write(ref SipWriter writer)
    {
        writer.BeginHeader(HeaderName.SessionExpires);
        writer.Number(Seconds);
        if (Refresher != Refresher.Any)
            writer.Raw(Refresher == Refresher.Uac ? ";refresher=uac"u8 : ";refresher=uas"u8);
        writer.EndHeader();
    }

    private static bool TryParseSeconds(ReadOnlySpan<byte> text, out int seconds, out ReadOnlySpan<byte> parameters)
    {
        var digits = SipGrammar.DigitsAt(text);
        parameters = SipGrammar.Trim(text[digits..]);
        var read = SipGrammar.TryReadNumber(text[..digits], out var number) && number <= int.MaxValue;
        seconds = read ? (int)number : 0;
        return read && (parameters.IsEmpty || parameters[0] == ';');
    }
}
