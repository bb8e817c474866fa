using System.Text;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>The inside of quoted strings (RFC 3261 25.1), where a backslash takes the next character literally.</summary>
public static class QuotedText
{
    /// <summary>The text meant, from the UTF-8 bytes between the quotes; bytes that are no UTF-8 become U+FFFD.</summary>
    public static string Unescape(ReadOnlySpan<byte> inside)
    {
        if (!inside.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(inside);
        }

        var bytes = new byte[inside.Length];
        var length = 0;
        for (var i = 0; i < inside.Length; i++)
        {
            if (inside[i] == '\\' && i + 1 < inside.Length)
            {
                i++;
            }

            bytes[length++] = inside[i];
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
