using System.Net;

namespace Softswitch.Gateway.Transport.Platform;

/// <summary>Opens ways from one tenant to another within this gateway.</summary>
/// <param name="media">Where the media ports of this gateway are reached from itself.</param>
internal sealed class PlatformFlows(IFlowEvents events, IPAddress media)
{
    private long _opened;

    public PlatformFlow Open() => PlatformFlow.Open(events, media, Interlocked.Increment(ref _opened));
}
