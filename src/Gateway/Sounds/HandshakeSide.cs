using System.Collections.Immutable;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Ice;
using Softswitch.Protocols.Sdp;

namespace Softswitch.Gateway.Sounds;

/// <summary>What the gateway says of itself to one device with which it agrees on keys by a handshake (RFC 8842).</summary>
/// <param name="fingerprint">Of the certificate it shows.</param>
/// <param name="ids">Makes the credentials.</param>
internal sealed class HandshakeSide(SdpFingerprint fingerprint, IdSource ids)
{
    private HandshakeTerms? _terms;
    private IceCredentials _ice = NewCredentials(ids);

    public SdpRelayIce Ice => new(_ice.Ufrag, _ice.Password);

    /// <summary>In an offer, the other side may choose who begins.</summary>
    public ImmutableArray<SdpAttribute> OfferLines => Lines("actpass");

    /// <summary>In the answer to what <see cref="Accept"/> took.</summary>
    public ImmutableArray<SdpAttribute> AnswerLines => Lines(_terms is { IsClient: true } ? "active" : "passive");

    /// <summary>
    /// What holds with this description of the other side. Its new credentials ask for new ones of ours (RFC 8839 4.4.1.1.1); who begins
    /// stays as it is where it may.
    /// </summary>
    public HandshakeTerms Accept(OfferedHandshake theirs)
    {
        if (_terms is not null && _terms.Theirs.Ufrag != theirs.Ice.Ufrag)
            _ice = NewCredentials(ids);
        var isClient = theirs.Setup == "passive" || (theirs.Setup == "actpass" && _terms is { IsClient: true });
        return _terms = new HandshakeTerms(_ice, theirs.Ice, theirs.Fingerprint, isClient);
    }

    private static IceCredentials NewCredentials(IdSource ids) => IceCredentials.Of(ids.NextKey(IceCredentials.SecretLength));

    private ImmutableArray<SdpAttribute> Lines(string setup) => [new SdpAttribute("setup", setup), fingerprint.ToAttribute()];
}
