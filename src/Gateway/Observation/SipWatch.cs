using Softswitch.Gateway.Ladders;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Observation;

/// <summary>
/// Sees every SIP message in and out: counts it, remembers it for ladders, copies it to a capture server. Whatever of it
/// is off costs nothing.
/// </summary>
internal sealed class SipWatch(LadderKeeper? ladder, HepSender? capture) : ISentMessages
{
    public MessageCounters Counters { get; } = new();

    /// <summary>A message has come; <see cref="Judged"/> follows when it could be read.</summary>
    public RingStamp Received(Flow flow, ReadOnlySpan<byte> message)
    {
        Counters.CountReceived(FirstLine.Of(message));
        capture?.Send(flow, message, isSent: false);
        return ladder?.Stamp() ?? default;
    }

    /// <summary>What to think of a message that came.</summary>
    /// <param name="isProven">Its sender has proven himself, or it belongs to something that is here.</param>
    public void Judged(RingStamp stamp, Flow flow, ReadOnlySpan<byte> message, SipMethod method, bool isProven) =>
        ladder?.Received(stamp, flow, message, method, isProven);

    public void Sent(Flow flow, ReadOnlySpan<byte> message)
    {
        var line = FirstLine.Of(message);
        if (!line.IsSip)
            return;
        Counters.CountSent(line);
        capture?.Send(flow, message, isSent: true);
        ladder?.Sent(flow, message, line);
    }
}
