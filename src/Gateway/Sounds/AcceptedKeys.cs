using System.Collections.Immutable;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Sdp;

namespace Softswitch.Gateway.Sounds;

/// <summary>How an offered line is keyed.</summary>
/// <param name="Keys">Known at once; null for plain RTP, and where they come of the handshake.</param>
/// <param name="Handshake">Null unless they come of it.</param>
/// <param name="Lines">What the answer says about it.</param>
internal sealed record AcceptedKeys(MediaKeys? Keys, HandshakeTerms? Handshake, ImmutableArray<SdpAttribute> Lines)
{
    private static readonly AcceptedKeys None = new(null, null, []);

    /// <summary>Null when the line cannot be keyed here.</summary>
    /// <param name="side">Null: there are no handshakes with this device.</param>
    public static AcceptedKeys? Of(MediaDescription line, SessionDescription session, HandshakeSide? side, IdSource ids)
    {
        if (!OfferedSound.IsSecure(line))
            return None;
        if (side is not null && OfferedHandshake.Of(line, session) is { } theirs)
        {
            var terms = side.Accept(theirs);
            return new AcceptedKeys(null, terms, side.AnswerLines);
        }

        return OfferedSound.Accept(line, ids) is var (crypto, keys) ? new AcceptedKeys(keys, null, [crypto.ToAttribute()]) : null;
    }
}
