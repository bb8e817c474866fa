using System.Net;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// Where an endpoint's packets go. Immutable and swapped as a whole, because the thread that learns an address, the one that negotiates
/// and the one that sends may be three.
/// </summary>
internal sealed class RemoteState
{
    public static readonly RemoteState Unknown = new(new MediaRemote(null, null), default, default);

    private RemoteState(MediaRemote negotiated, in NativeAddress rtpTarget, in NativeAddress rtcpTarget)
    {
        Negotiated = negotiated;
        Rtp = ToNative(negotiated.IsProved ? null : negotiated.Rtp);
        Rtcp = ToNative(negotiated.IsProved ? null : negotiated.Rtcp);
        SignallingHost = negotiated.SignalledFrom is null ? default : NativeAddress.From(Unmapped(negotiated.SignalledFrom), 0);
        IsMuxed = negotiated.IsProved || (!Rtp.IsNone && Rtp.Matches(Rtcp));
        RtpTarget = rtpTarget;
        RtcpTarget = rtcpTarget;
    }

    /// <summary>By reference the number of the negotiation.</summary>
    public MediaRemote Negotiated { get; }

    public NativeAddress Rtp { get; }

    public NativeAddress Rtcp { get; }

    public NativeAddress SignallingHost { get; }

    /// <summary>The far end takes RTCP on its RTP port (RFC 5761).</summary>
    public bool IsMuxed { get; }

    /// <summary>Where RTP goes now: negotiated or learned; none to send nothing.</summary>
    public NativeAddress RtpTarget { get; }

    public NativeAddress RtcpTarget { get; }

    /// <summary>The state after a negotiation: what was learned stays where the address did not change.</summary>
    public RemoteState Renegotiated(MediaRemote next)
    {
        if (next.IsProved)
            return new RemoteState(next, RtpTarget, RtcpTarget);
        var rtp = ToNative(next.Rtp);
        var rtcp = ToNative(next.Rtcp);
        return new RemoteState(next, rtp.Matches(Rtp) ? RtpTarget : rtp, rtcp.Matches(Rtcp) ? RtcpTarget : rtcp);
    }

    /// <summary>The state of one who has yet to prove where he is.</summary>
    public RemoteState Unproved() => new(Negotiated with { IsProved = true }, default, default);

    public RemoteState WithTargets(in NativeAddress rtp, in NativeAddress rtcp) => new(Negotiated, in rtp, in rtcp);

    private static NativeAddress ToNative(IPEndPoint? endPoint) =>
        endPoint is null ? default : NativeAddress.From(Unmapped(endPoint.Address), endPoint.Port);

    private static IPAddress Unmapped(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
