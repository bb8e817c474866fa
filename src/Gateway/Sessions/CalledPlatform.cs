using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport.Platform;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>A number of another tenant: called as a carrier would call it, without leaving this gateway.</summary>
internal sealed class CalledPlatform(LegCommand.Dial dial, PlatformFlow flow) : ICallee
{
    public MessageBody? Body => dial.Body;

    public bool IsByPlatform => dial.ByPlatform;

    public bool SecuresMedia => dial.SecuresMedia;

    public void Start(OutboundLeg leg)
    {
        leg.Path.Follow(flow, isSeenWhereItIs: false);
        leg.Invite();
    }

    public void WriteStart(ref SipWriter writer, OutboundLeg leg, scoped ReadOnlySpan<byte> branch)
    {
        OutOfDialog.Begin(ref writer, SipMethod.Invite, $"sip:{dial.Target.Number}@{PlatformFlow.Host}", flow, branch, [], dial.Target.HopsLeft);
        Identities.WriteFrom(ref writer, leg, dial.Target.Caller, dial.Target.Anonymous);
        Identities.WriteTo(ref writer, leg, new Party(dial.Target.Number, ""));
    }

    // The other end is trusted to hide the number (RFC 3325 7).
    public void WriteRest(ref SipWriter writer, OutboundLeg leg)
    {
        if (dial.Target.Anonymous)
            Identities.WritePrivacy(ref writer);
        Identities.WriteAsserted(ref writer, leg, dial.Target.Caller);
    }
}
