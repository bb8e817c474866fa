using System.Text;
using Softswitch.Protocols.Sip.Authentication;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Trunks;

/// <summary>One challenge of a carrier, and how often it has been answered.</summary>
internal sealed class TrunkChallenge(byte[] text, HeaderName answeredIn, DigestHash secret)
{
    private uint _count;

    /// <summary>Writes the credentials for a request; nothing when they cannot be made.</summary>
    /// <param name="cnonce">Fresh and unpredictable.</param>
    public void Write(ref SipWriter writer, string user, SipMethod method, string uri, ulong cnonce)
    {
        if (!DigestChallenge.TryParse(text, out var challenge))
            return;
        Span<byte> random = stackalloc byte[16];
        cnonce.TryFormat(random, out _, "x16", System.Globalization.CultureInfo.InvariantCulture);
        DigestClient.TryWrite(
            ref writer, answeredIn, challenge, Encoding.UTF8.GetBytes(user), secret, SipMethods.Text(method), Encoding.UTF8.GetBytes(uri), random, ++_count);
    }
}
