using Softswitch.Domain.Calls;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>Provisional responses of a called device, acknowledged where they are reliable (RFC 3262 4).</summary>
internal sealed class ReliableReception(OutboundLeg leg)
{
    private uint _lastRSeq;
    private byte[] _tag = [];

    /// <summary>The session description of the last reliable response: a 2xx after it need not repeat it.</summary>
    public MessageBody? Body { get; private set; }

    /// <summary>False for a response that was seen before or that came too early.</summary>
    public bool Take(SipMessage response)
    {
        if (!response.TryGet(HeaderName.RSeq, out var text) || !uint.TryParse(text, out var rseq)
            || !response.HasToken(HeaderName.Require, "100rel"u8) || response.ToTag.IsEmpty)
        {
            return true;
        }

        if (!response.ToTag.SequenceEqual(_tag))
        {
            _tag = response.ToTag.ToArray();
            _lastRSeq = 0;
        }

        (_lastRSeq, var verdict) = PrackMachine.ReceiveResponse(_lastRSeq, rseq);
        if (verdict != PrackVerdict.Acknowledge)
            return false;

        Body = Bodies.Of(response) ?? Body;
        leg.Acknowledge(response, new RAck(rseq, response.CSeq));
        return true;
    }
}
