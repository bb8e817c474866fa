using Softswitch.Media.Dtmf;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sounds;

/// <summary>Keys in SIP INFO: the bodies application/dtmf-relay ("Signal=5") and application/dtmf ("5") that phones send.</summary>
internal static class InfoKeys
{
    private static ReadOnlySpan<byte> Relay => "application/dtmf-relay"u8;

    private static ReadOnlySpan<byte> Plain => "application/dtmf"u8;

    private static ReadOnlySpan<byte> Signal => "Signal="u8;

    public static bool TryRead(SipMessage request, out char key)
    {
        key = default;
        if (request.Method != SipMethod.Info || !request.TryGet(HeaderName.ContentType, out var type))
            return false;
        var body = request.Body;
        if (type.SequenceEqual(Relay))
        {
            var place = body.IndexOf(Signal);
            if (place < 0)
                return false;
            body = body[(place + Signal.Length)..];
        }
        else if (!type.SequenceEqual(Plain))
        {
            return false;
        }

        body = body.TrimStart((byte)' ');
        key = body.IsEmpty ? default : char.ToUpperInvariant((char)body[0]);
        return DtmfKeys.IsKey(key) && (body.Length == 1 || body[1] is (byte)'\r' or (byte)'\n' or (byte)' ');
    }
}
