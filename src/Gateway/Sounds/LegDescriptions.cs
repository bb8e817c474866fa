using Softswitch.Domain.Calls;
using Softswitch.Gateway.Sessions;
using Softswitch.Gateway.Transport;
using Softswitch.Media.Codecs;

namespace Softswitch.Gateway.Sounds;

/// <summary>How the gateway describes itself to the device of one leg, which has ports and ICE of its own. In the turns of the call.</summary>
internal sealed class LegDescriptions(LegSession leg, SoundContext context)
{
    private PlatformOffer? _offered;
    private HandshakeSide? _side;

    // A device on WebSocket is a browser, which takes nothing but DTLS.
    private bool IsBrowser => context.Dtls is not null && leg.Flow.Transport is SipTransport.Ws or SipTransport.Wss;

    private HandshakeSide Side => _side ??= new HandshakeSide(context.Dtls!.Fingerprint, leg.Core.Ids);

    /// <summary>Answers an offer of the device; null when there is nothing to agree on. To be published.</summary>
    /// <param name="preferred">To be taken before what is offered first.</param>
    public PlatformDescription? Answer(MessageBody offer, AudioFormat? preferred)
    {
        _offered = null;
        var side = context.Dtls is not null && OfferedHandshake.IsIn(offer) ? Side : null;
        return PlatformDescription.Answer(offer, context.Codecs, leg.Core.Ids, side, preferred);
    }

    /// <summary>The answer as the device gets it; null when there are no ports left.</summary>
    public MessageBody? Publish(PlatformDescription answer) =>
        leg.Media.Advertise(answer.Body, answer.Format.Handshake is null ? null : Side.Ice);

    /// <summary>Makes the device an offer, as it gets it; null when there are no ports left.</summary>
    /// <param name="keying">Null: as the device is likely to want it.</param>
    /// <param name="like">The offer of the device it stands for; null for what is spoken with another device of the call. Codecs that both know need no conversion.</param>
    public MessageBody? Offer(PlatformKeying? keying, MessageBody? like)
    {
        var liked = like is null ? SpokenBeside() : OfferedSound.FormatsOf(like);
        _offered = (keying ?? (IsBrowser ? PlatformKeying.Dtls : PlatformKeying.None)) switch
        {
            PlatformKeying.Dtls => PlatformOffer.WithHandshake(context.Codecs, liked, Side),
            PlatformKeying.Sdes => PlatformOffer.WithKeys(context.Codecs, liked, leg.Core.Ids),
            _ => PlatformOffer.Plain(context.Codecs, liked),
        };
        return leg.Media.Advertise(_offered.Body, _offered.Side?.Ice);
    }

    /// <summary>What the device's answer to the last offer agreed on; null when nothing.</summary>
    public SoundFormat? Agreed(MessageBody? answer) => answer is null ? null : _offered?.Agreed(answer, context.Codecs);

    /// <summary>
    /// With what keys the gateway offers itself to the device from the start: browsers and other phones can make nothing of each other's
    /// descriptions. Null: the offer of the other side is passed on.
    /// </summary>
    /// <param name="offer">Of the other side; null when that wants to be made one.</param>
    /// <param name="mustEncrypt">The media has to be encrypted.</param>
    public PlatformKeying? KeyingInPlaceOf(MessageBody? offer, bool mustEncrypt)
    {
        if (IsBrowser)
            return PlatformKeying.Dtls;
        return context.Dtls is null || offer is null || !OfferedHandshake.IsIn(offer) ? null : Keying(mustEncrypt);
    }

    /// <summary>With what keys the gateway offers itself where nobody else is the other side.</summary>
    public PlatformKeying Keying(bool mustEncrypt) => IsBrowser ? PlatformKeying.Dtls : mustEncrypt ? PlatformKeying.Sdes : PlatformKeying.None;

    private IEnumerable<AudioFormat> SpokenBeside() =>
        leg.Call.Beside(leg, each => each.Sound.Spoken is not null)?.Sound.Spoken is { } spoken ? [spoken] : [];
}
