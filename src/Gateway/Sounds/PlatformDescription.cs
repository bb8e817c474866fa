using System.Collections.Immutable;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Media.Codecs;
using Softswitch.Protocols.Sdp;

namespace Softswitch.Gateway.Sounds;

/// <summary>
/// How the gateway answers an offer itself where no other device is the other side (RFC 3264). Addresses are put in where it is published,
/// as in the description of any other side.
/// </summary>
/// <param name="Body">The description.</param>
/// <param name="Format">What it agrees on.</param>
internal sealed record PlatformDescription(MessageBody Body, SoundFormat Format)
{
    private const string Nowhere = "192.0.2.1";
    private const int Discard = 9;
    private const string EventCodes = "0-15";

    /// <summary>Answers an offer: its first sound that can be understood, and nothing else. Null when there is none.</summary>
    /// <param name="side">Null: there are no handshakes with this device.</param>
    /// <param name="preferred">To be taken before those that are offered first.</param>
    public static PlatformDescription? Answer(MessageBody offer, CodecSet codecs, IdSource ids, HandshakeSide? side = null, AudioFormat? preferred = null)
    {
        if (SdpParser.TryParse(offer.Content, SdpLimits.Default, out var offered) != SdpError.None)
            return null;
        SoundFormat? format = null;
        var lines = ImmutableArray.CreateBuilder<MediaDescription>();
        foreach (var line in offered!.Media)
        {
            var chosen = format is null ? OfferedSound.Choose(line, lines.Count, codecs, preferred) : null;
            var keys = chosen is null ? null : AcceptedKeys.Of(line, offered, side, ids);
            if (keys is null)
            {
                lines.Add(Rejected(line));
                continue;
            }

            format = chosen! with { Keys = keys.Keys, Handshake = keys.Handshake, IsHeld = OfferedSound.IsHold(line, offered) };
            lines.Add(Accepted(line, offered, format, keys.Lines));
        }

        return format is null ? null : new PlatformDescription(Describe([.. lines], MidOf(offered, format)), format);
    }

    /// <summary>
    /// What a device and the other side agreed on, for the gateway to take the place of that side. Null where it cannot: there is more
    /// than one line of sound, or it is encrypted from end to end.
    /// </summary>
    /// <param name="theirs">How the device describes the session.</param>
    /// <param name="ours">What it was given.</param>
    /// <param name="inUse">Payload type of what the device sends on a line.</param>
    public static SoundFormat? Standing(MessageBody theirs, MessageBody ours, CodecSet codecs, Func<int, int> inUse)
    {
        if (SdpParser.TryParse(theirs.Content, SdpLimits.Default, out var one) != SdpError.None
            || SdpParser.TryParse(ours.Content, SdpLimits.Default, out var other) != SdpError.None)
            return null;
        SoundFormat? format = null;
        for (var i = 0; i < Math.Min(one!.Media.Length, other!.Media.Length); i++)
        {
            var line = one.Media[i];
            if (line.Port == 0 || other.Media[i].Port == 0)
                continue;
            if (format is not null || OfferedSound.IsSecure(line) || OfferedSound.Common(line, other.Media[i], i, codecs, inUse(i)) is not { } common)
                return null;
            format = common with { IsHeld = OfferedSound.IsHold(line, one) };
        }

        return format;
    }

    public static MediaDescription Line(string protocol, ImmutableArray<(int Type, AudioFormat Format)> types, ImmutableArray<SdpAttribute> more)
    {
        var attributes = ImmutableArray.CreateBuilder<SdpAttribute>();
        foreach (var (type, format) in types)
        {
            var channels = format.Channels > 1 ? $"/{format.Channels}" : "";
            attributes.Add(new SdpAttribute("rtpmap", $"{type} {format.Name}/{format.ClockRate}{channels}"));
            if (format.SampleRate == 0)
                attributes.Add(new SdpAttribute("fmtp", $"{type} {EventCodes}"));
        }

        attributes.AddRange(more);
        return new MediaDescription("audio", Discard, 1, protocol, [.. types.Select(each => $"{each.Type}")], null, [], attributes.ToImmutable(), []);
    }

    /// <param name="mid">The one line that a browser may take for a bundle (RFC 9143); null for none.</param>
    public static MessageBody Describe(ImmutableArray<MediaDescription> media, string? mid)
    {
        ImmutableArray<SdpAttribute> group = mid is null ? [] : [new SdpAttribute("group", $"BUNDLE {mid}")];
        return new MessageBody(MessageBody.Sdp, SdpWriter.Write(new SessionDescription(
            new SdpOrigin("-", "0", "0", "IP4", Nowhere), "-", new SdpConnection("IP4", Nowhere), [], [], group, [], media)));
    }

    private static string? MidOf(SessionDescription offered, SoundFormat format) => format.Handshake is null
        ? null
        : offered.Media[format.Line].Attributes.FirstOrDefault(attribute => attribute.Name == "mid")?.Value;

    private static MediaDescription Accepted(MediaDescription line, SessionDescription offered, SoundFormat format, ImmutableArray<SdpAttribute> keys)
    {
        var types = new List<(int, AudioFormat)> { (format.PayloadType, format.Audio) };
        if (format.EventType is { } events)
            types.Add((events, format.Audio.ClockRate == 48000 ? AudioFormats.TelephoneEventWide : AudioFormats.TelephoneEvent));
        var attributes = ImmutableArray.CreateBuilder<SdpAttribute>();
        attributes.Add(new SdpAttribute("ptime", $"{format.PtimeMilliseconds}"));
        attributes.Add(SdpAttribute.Of(OfferAnswer.Reverse(OfferedSound.DirectionOf(line, offered))));
        attributes.AddRange(line.Attributes.Where(attribute => attribute.Name is "rtcp-mux" or "mid"));
        attributes.AddRange(keys);
        return Line(line.Protocol, [.. types], attributes.ToImmutable());
    }

    private static MediaDescription Rejected(MediaDescription line) =>
        new(line.Media, 0, 1, line.Protocol, line.Formats, null, [], [], []);
}
