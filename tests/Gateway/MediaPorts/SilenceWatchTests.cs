using System.Net;
using Softswitch.Gateway.MediaPorts;

namespace Softswitch.Gateway.Tests.MediaPorts;

public sealed class SilenceWatchTests
{
    private const long Second = 1_000_000;

    private readonly RecordedEvents _events = new();
    private readonly MediaEndpoint _endpoint;
    private readonly MediaPair _pair;

    public SilenceWatchTests()
    {
        _pair = new MediaPair(0, 20000, false, new PacketSocket(-1, null), new PacketSocket(-1, null));
        _endpoint = new MediaEndpoint(new MediaEndpointId(1), _pair, IPAddress.Loopback);
        _pair.Owner = _endpoint;
    }

    [Fact]
    public void Silence_is_told_once_after_the_limit()
    {
        _endpoint.WatchedSince = 1 * Second;
        _endpoint.Traffic.LastHeard = 5 * Second;

        Sweep(14);
        Assert.Empty(_events.News);
        Sweep(15);
        Sweep(16);
        Assert.Equal(["silence media-1 10"], _events.News);
    }

    [Fact]
    public void Endpoint_that_never_spoke_counts_from_when_watching_began()
    {
        _endpoint.WatchedSince = 7 * Second;
        Sweep(16);
        Assert.Empty(_events.News);
        Sweep(17);
        Assert.Equal(["silence media-1 10"], _events.News);
    }

    [Fact]
    public void Watching_anew_tells_a_lasting_silence_anew()
    {
        _endpoint.WatchedSince = 1 * Second;
        Sweep(11);
        _endpoint.WatchedSince = 20 * Second;
        Sweep(29);
        Sweep(30);
        Assert.Equal(["silence media-1 10", "silence media-1 10"], _events.News);
    }

    [Fact]
    public void Unwatched_or_released_endpoint_is_left_alone()
    {
        Sweep(100);
        _endpoint.WatchedSince = 1 * Second;
        _pair.Owner = null;
        Sweep(100);
        Assert.Empty(_events.News);
    }

    private void Sweep(long seconds) => new SilenceWatch(_events, 10 * Second).Sweep([_pair], seconds * Second);
}
