using System.Collections.Immutable;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Signalling;
using Softswitch.Media.Codecs;
using Softswitch.Protocols.Sdp;
using Softswitch.Protocols.Srtp;

namespace Softswitch.Gateway.Sounds;

/// <summary>How the gateway offers itself where no other device is the other side.</summary>
/// <param name="Body">The description, to be published as that of any other side.</param>
/// <param name="Cryptos">The keys in it.</param>
/// <param name="Side">Null unless keys come of a handshake.</param>
internal sealed record PlatformOffer(MessageBody Body, ImmutableArray<SdesCrypto> Cryptos, HandshakeSide? Side)
{
    private const string Mid = "0";

    private static readonly ImmutableArray<SrtpSuite> Suites = [SrtpSuite.AesCm128Tag80, SrtpSuite.AesGcm128]; // what nearly all know comes first

    /// <summary>Offers every codec there is.</summary>
    /// <param name="liked">Those that come first, in this order; then those of the best sound.</param>
    public static PlatformOffer Plain(CodecSet codecs, IEnumerable<AudioFormat> liked) => new(Describe(codecs, liked, "RTP/AVP", []), [], null);

    /// <summary>The same with keys in the description.</summary>
    public static PlatformOffer WithKeys(CodecSet codecs, IEnumerable<AudioFormat> liked, IdSource ids)
    {
        ImmutableArray<SdesCrypto> cryptos =
            [.. Suites.Select((suite, i) => new SdesCrypto(i + 1, new SrtpMasterKey(suite, ids.NextKey(SrtpMasterKey.LengthFor(suite)))))];
        return new PlatformOffer(Describe(codecs, liked, "RTP/SAVP", [.. cryptos.Select(crypto => crypto.ToAttribute())]), cryptos, null);
    }

    /// <summary>The same to a browser.</summary>
    public static PlatformOffer WithHandshake(CodecSet codecs, IEnumerable<AudioFormat> liked, HandshakeSide side) => new(
        Describe(codecs, liked, "UDP/TLS/RTP/SAVPF", [new SdpAttribute("mid", Mid), new SdpAttribute("rtcp-mux", null), .. side.OfferLines], Mid), [], side);

    /// <summary>What an answer agreed on; null when nothing, or less than was offered.</summary>
    public SoundFormat? Agreed(MessageBody answer, CodecSet codecs)
    {
        if (SdpParser.TryParse(answer.Content, SdpLimits.Default, out var answered) != SdpError.None || answered!.Media.IsEmpty)
            return null;
        var line = answered.Media[0];
        if (OfferedSound.Choose(line, 0, codecs) is not { } format)
            return null;
        if (Side is not null)
            return OfferedHandshake.Of(line, answered) is { } theirs ? format with { Handshake = Side.Accept(theirs) } : null;
        if (Cryptos.IsEmpty)
            return OfferedSound.IsSecure(line) ? null : format;
        return SdesNegotiation.TryMatch(Cryptos, line, out var ours, out var keys) ? format with { Keys = new MediaKeys(ours.Key, keys.Key) } : null;
    }

    private static MessageBody Describe(CodecSet codecs, IEnumerable<AudioFormat> liked, string protocol, ImmutableArray<SdpAttribute> more, string? mid = null)
    {
        var types = ImmutableArray.CreateBuilder<(int Type, AudioFormat Format)>();
        foreach (var format in liked.Concat(codecs.Offered).Distinct().Where(format => codecs.Offered.Contains(format) && format != AudioFormats.ComfortNoise))
            types.Add((format.StaticPayloadType ?? OfferedSound.FirstDynamic + types.Count, format));
        return PlatformDescription.Describe([PlatformDescription.Line(protocol, types.ToImmutable(), more)], mid);
    }
}
