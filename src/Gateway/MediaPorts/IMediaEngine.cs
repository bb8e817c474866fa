using System.Diagnostics.CodeAnalysis;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// The relay: endpoints with ports of their own, connected in pairs. Every method may be called from any thread, takes microseconds and
/// touches no packet.
/// </summary>
internal interface IMediaEngine
{
    /// <summary>Takes a port pair. False when the range or the descriptors are used up, or the family has no address here.</summary>
    /// <param name="isV6">The family the far end speaks.</param>
    /// <param name="beside">An endpoint of the same call, to be served by the same thread; null for the first.</param>
    /// <param name="endpoint">Owned by the caller until <see cref="Release"/>.</param>
    bool TryAllocate(bool isV6, MediaEndpoint? beside, [NotNullWhen(true)] out MediaEndpoint? endpoint);

    /// <summary>
    /// Tells what was negotiated. A new address reopens learning and is sent to at once; the same address again keeps what was learned.
    /// </summary>
    void SetRemote(MediaEndpoint endpoint, MediaRemote remote);

    /// <summary>Relays both ways between the two; whatever they were connected to before is cut.</summary>
    void Connect(MediaEndpoint first, MediaEndpoint second);

    /// <summary>Cuts the endpoint and its peer apart; both keep their ports and go on counting.</summary>
    void Disconnect(MediaEndpoint endpoint);

    /// <summary>Whether silence is worth an event now: on when answered, off on hold.</summary>
    void WatchSilence(MediaEndpoint endpoint, bool isWatched);

    MediaFigures Figures(MediaEndpoint endpoint);

    /// <summary>Gives the ports back and returns the final figures; a second time gives the same figures.</summary>
    MediaFigures Release(MediaEndpoint endpoint);
}
