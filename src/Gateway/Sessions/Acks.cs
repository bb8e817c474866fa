using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>The ACK of a 2xx: a request without transaction, sent again for every repeated 2xx (RFC 3261 13.2.2.4).</summary>
internal static class Acks
{
    /// <summary>Sends it and returns it.</summary>
    public static byte[] Send(LegSession leg, uint cseq, MessageBody? body, ICallee? callee = null)
    {
        Span<byte> room = stackalloc byte[32];
        var writer = new SipWriter(Scratch.Buffer);
        Requests.Begin(ref writer, leg, SipMethod.Ack, cseq, leg.Core.Ids.NextBranch(room));
        if (callee is null)
            leg.Credentials?.Repeat(ref writer);
        else
            callee.WriteAck(ref writer);
        Bodies.End(ref writer, body);
        leg.Flow.Send(writer.Written);
        return writer.Written.ToArray();
    }
}
