using System.Text;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>A registered device, reached on the flow it registered over.</summary>
/// <param name="flow">Null when it is gone.</param>
internal sealed class CalledDevice(LegCommand.Offer offer, Flow? flow) : ICallee
{
    public MessageBody? Body => offer.Body;

    public bool SecuresMedia => offer.SecuresMedia;

    public void Start(OutboundLeg leg)
    {
        if (flow is null)
        {
            leg.Refused(480);
            return;
        }

        leg.Path.MustEncrypt = offer.Target.Encryption != Encryption.Optional;
        leg.Path.Follow(flow, NextHop.IsSeenWhereItIs(Encoding.UTF8.GetBytes(offer.Target.Contact), flow));
        leg.Invite();
    }

    public void WriteStart(ref SipWriter writer, OutboundLeg leg, scoped ReadOnlySpan<byte> branch)
    {
        OutOfDialog.Begin(ref writer, SipMethod.Invite, offer.Target.Contact, leg.Flow, branch, offer.Target.Path);
        Identities.WriteFrom(ref writer, leg, offer.Caller, offer.Anonymous);
        Identities.WriteTo(ref writer, leg, offer.Destination);
    }

    public void WriteRest(ref SipWriter writer, OutboundLeg leg)
    {
        if (offer.Anonymous)
            Identities.WritePrivacy(ref writer);
        else
            Identities.WriteAsserted(ref writer, leg, offer.Caller);
    }
}
