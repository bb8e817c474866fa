using System.Diagnostics.CodeAnalysis;
using Softswitch.Media.Streams;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// The relay: endpoints with ports of their own, connected in pairs. Every method may be called from any thread, takes microseconds and
/// touches no packet.
/// </summary>
internal interface IMediaEngine
{
    /// <summary>Work lags so far behind that no more station should be begun.</summary>
    bool IsBehind { get; }

    /// <summary>Takes a port pair. False when the range or the descriptors are used up, or the family has no address here.</summary>
    /// <param name="isV6">The family the far end speaks.</param>
    /// <param name="beside">An endpoint of the same call, to be served by the same thread; null for the first.</param>
    /// <param name="endpoint">Owned by the caller until <see cref="Release"/>.</param>
    bool TryAllocate(bool isV6, MediaEndpoint? beside, [NotNullWhen(true)] out MediaEndpoint? endpoint);

    /// <summary>
    /// Tells what was negotiated. A new address reopens learning and is sent to at once; the same address again keeps what was learned.
    /// </summary>
    void SetRemote(MediaEndpoint endpoint, MediaRemote remote);

    /// <summary>Relays both ways between the two, or back to where it came from when they are one; whatever they were connected to before is cut.</summary>
    void Connect(MediaEndpoint first, MediaEndpoint second);

    /// <summary>From now on the far end is spoken to in SRTP with these keys; null for as it comes. The same keys again change nothing.</summary>
    void Secure(MediaEndpoint endpoint, MediaKeys? keys);

    /// <summary>
    /// From now on the far end proves at the endpoint where it is and what keys it has, whatever address was negotiated: until then, and
    /// with anybody else, nothing is exchanged.
    /// </summary>
    /// <param name="handshake">Belongs to the endpoint from now on.</param>
    void Prove(MediaEndpoint endpoint, EndpointHandshake handshake);

    /// <summary>Lets a station listen and speak at the endpoint, instead of the one before; null for none.</summary>
    /// <param name="outlet">The stream it speaks in, which goes on when a peer takes its place; null for the one there is.</param>
    void Attach(MediaEndpoint endpoint, IMediaStation? station, RtpOutlet? outlet = null);

    /// <summary>Cuts the endpoint and its peer apart; both keep their ports and go on counting.</summary>
    void Disconnect(MediaEndpoint endpoint);

    /// <summary>Whether silence is worth an event now: on when answered, off on hold.</summary>
    void WatchSilence(MediaEndpoint endpoint, bool isWatched);

    MediaFigures Figures(MediaEndpoint endpoint);

    /// <summary>Gives the ports back and returns the final figures; a second time gives the same figures.</summary>
    MediaFigures Release(MediaEndpoint endpoint);
}
