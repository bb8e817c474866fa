using System.Text;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>A registered device, reached on the flow it registered over; when that failed, on another of its flows (RFC 5626 7).</summary>
internal sealed class CalledDevice(LegCommand.Offer offer, FlowTable flows) : ICallee
{
    private readonly Queue<DeviceTarget> _untried = new([offer.Target, .. offer.Target.Others]);
    private DeviceTarget _target = offer.Target;
    private bool _isProceeding;

    public MessageBody? Body => offer.Body;

    public bool IsByPlatform => offer.ByPlatform;

    public bool SecuresMedia => offer.SecuresMedia;

    public void Start(OutboundLeg leg)
    {
        leg.Path.MustEncrypt = offer.Target.Encryption != Encryption.Optional;
        if (!TryOtherFlow(leg))
            leg.Refused(480);
    }

    public void WriteStart(ref SipWriter writer, OutboundLeg leg, scoped ReadOnlySpan<byte> branch)
    {
        OutOfDialog.Begin(ref writer, SipMethod.Invite, _target.Contact, leg.Flow, branch, _target.Path);
        Identities.WriteFrom(ref writer, leg, offer.Caller, offer.Anonymous);
        Identities.WriteTo(ref writer, leg, offer.Destination);
    }

    public void WriteRest(ref SipWriter writer, OutboundLeg leg)
    {
        if (offer.Anonymous)
            Identities.WritePrivacy(ref writer);
        else
            Identities.WriteAsserted(ref writer, leg, offer.Caller);
        writer.Raw(AlertLines.Of(offer.Alert));
    }

    public void Heard(SipMessage response) => _isProceeding |= response.StatusCode is > 100 and < 200;

    // RFC 5626 11.5: a proxy on the way says 430 of a flow that failed; a device that says nothing may be at the end of another.
    public bool TryAgain(OutboundLeg leg, int status, SipMessage? response) =>
        (response is null || status == 430) && TryOtherFlow(leg);

    // A device that rings answers, on whichever flow it has then: another INVITE would ring it twice.
    public bool TryOtherFlow(OutboundLeg leg)
    {
        while (!_isProceeding && _untried.TryDequeue(out var target))
        {
            if (!flows.TryResolve(new FlowId(target.Flow), out var flow) || !flow.IsOpen)
                continue;
            _target = target;
            leg.Path.Home.Settle(target.Channel, target.Contact);
            leg.Path.Follow(flow, NextHop.IsSeenWhereItIs(Encoding.UTF8.GetBytes(target.Contact), flow));
            leg.Invite();
            return true;
        }

        return false;
    }
}
