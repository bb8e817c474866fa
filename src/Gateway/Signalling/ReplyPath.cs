using System.Net;
using Softswitch.Gateway.Sessions;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Signalling;

/// <summary>Where the sender of a request wants its answers, and what else it is sent.</summary>
internal static class ReplyPath
{
    /// <summary>
    /// Without rport a datagram is answered to the port that sent-by names (RFC 3261 18.2.2, RFC 3581 4). Where a NAT is
    /// between, that port leads nowhere: such a device is answered where it is heard, as if it had asked for that.
    /// </summary>
    public static Flow Of(SipMessage request, Flow flow)
    {
        if (flow.IsReliable || !Via.TryParse(request.TopVia, out var via) || via.HasRport)
            return flow;
        var port = via.Port == 0 ? 5060 : via.Port;
        if (port == flow.Remote.Port || !NextHop.IsSeenWhereItIs(request, flow))
            return flow;
        return flow.Towards(new IPEndPoint(flow.Remote.Address, port)) ?? flow;
    }
}
