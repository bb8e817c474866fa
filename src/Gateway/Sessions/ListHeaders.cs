using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>Looks for one value in a list header.</summary>
internal static class ListHeaders
{
    public static bool Has(SipMessage message, HeaderName name, ReadOnlySpan<byte> wanted)
    {
        foreach (var value in message.Values(name))
        {
            if (System.Text.Ascii.EqualsIgnoreCase(value, wanted))
                return true;
        }

        return false;
    }
}
