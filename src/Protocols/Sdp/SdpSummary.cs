using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Softswitch.Protocols.Sdp;

/// <summary>What a received description asks of a relay, one entry per m= line in their order.</summary>
public sealed record SdpSummary(ImmutableArray<SdpMediaSummary> Media)
{
    /// <summary>Nobody wants to receive on any line in use: the call is held.</summary>
    public bool IsHold => Media.Any(media => !media.IsRejected) && Media.All(media => media.IsRejected || media.IsHold);

    /// <summary>Every line in use is SRTP, and comes with what its keys are made of.</summary>
    public bool IsEncrypted => Media.All(media => media.IsRejected || media is { IsSecure: true, HasKey: true });

    /// <summary>Checks and reads <paramref name="body"/>; never throws whatever the bytes.</summary>
    public static SdpError TryParse(ReadOnlySpan<byte> body, SdpLimits limits, out SdpSummary summary)
    {
        Span<SdpMediaFacts> facts = stackalloc SdpMediaFacts[SdpLimits.HighestMaxMedia];
        var error = SdpScanner.Scan(body, limits, facts, out var session);
        if (error != SdpError.None)
        {
            summary = new SdpSummary([]);
            return error;
        }

        var media = ImmutableArray.CreateBuilder<SdpMediaSummary>(session.MediaCount);
        for (var i = 0; i < session.MediaCount; i++)
            media.Add(Summarize(body, in session, in facts[i]));
        summary = new SdpSummary(media.MoveToImmutable());
        return SdpError.None;
    }

    private static SdpMediaSummary Summarize(ReadOnlySpan<byte> body, in SdpSessionFacts session, in SdpMediaFacts media)
    {
        var host = media.HostOf(body, in session);
        var isHold = SdpAddressText.IsHold(host);
        var address = isHold || media.Port == 0 ? null : SdpAddressText.ToAddress(host);
        var remote = address is null ? null : new IPEndPoint(address, media.Port);
        var ownRtcp = remote is null ? null : OwnRtcpOf(body, in media, remote);
        return new SdpMediaSummary(
            KindOf(media.Kind.Of(body)),
            ProtocolOf(media.Protocol.Of(body)),
            media.Port == 0,
            media.EffectiveDirection(body, in session),
            remote,
            media.Mux ? remote : ownRtcp,
            media.FirstPayload < 0 ? null : CodecOf(body, in media),
            media.PtimeMilliseconds,
            media.Mux,
            ownRtcp)
        {
            HasKey = media.HasKey || session.HasKey,
        };
    }

    private static IPEndPoint OwnRtcpOf(ReadOnlySpan<byte> body, in SdpMediaFacts media, IPEndPoint remote)
    {
        if (media.RtcpPort == 0)
            return new IPEndPoint(remote.Address, Math.Min(remote.Port + 1, ushort.MaxValue));
        var other = SdpAddressText.TryHost(media.RtcpAddress.Of(body), out var host) ? SdpAddressText.ToAddress(host) : null;
        return new IPEndPoint(other ?? remote.Address, media.RtcpPort);
    }

    // <name>/<clock rate>[/<channels>] (RFC 8866 6.6)
    private static SdpCodec CodecOf(ReadOnlySpan<byte> body, in SdpMediaFacts media)
    {
        var map = media.RtpMap.Of(body).Trim((byte)' ');
        var slash = map.IndexOf((byte)'/');
        if (slash <= 0)
            return SdpCodec.OfStaticType(media.FirstPayload);
        var rate = map[(slash + 1)..];
        var end = rate.IndexOf((byte)'/');
        _ = SdpText.TryNumber(end < 0 ? rate : rate[..end], out var clockRate);
        return new SdpCodec(media.FirstPayload, Encoding.UTF8.GetString(map[..slash]), clockRate);
    }

    private static SdpMediaKind KindOf(ReadOnlySpan<byte> kind) => kind switch
    {
        _ when kind.SequenceEqual("audio"u8) => SdpMediaKind.Audio,
        _ when kind.SequenceEqual("video"u8) => SdpMediaKind.Video,
        _ when kind.SequenceEqual("text"u8) => SdpMediaKind.Text,
        _ when kind.SequenceEqual("application"u8) => SdpMediaKind.Application,
        _ when kind.SequenceEqual("message"u8) => SdpMediaKind.Message,
        _ when kind.SequenceEqual("image"u8) => SdpMediaKind.Image,
        _ => SdpMediaKind.Other,
    };

    // The usual names need no new string.
    private static string ProtocolOf(ReadOnlySpan<byte> protocol) => protocol switch
    {
        _ when protocol.SequenceEqual("RTP/AVP"u8) => "RTP/AVP",
        _ when protocol.SequenceEqual("RTP/SAVP"u8) => "RTP/SAVP",
        _ when protocol.SequenceEqual("RTP/AVPF"u8) => "RTP/AVPF",
        _ => Encoding.UTF8.GetString(protocol),
    };
}
