using System.Text;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Media.Streams;
using Softswitch.Protocols.Rtp;

namespace Softswitch.Gateway.Tests.MediaPorts;

/// <summary>Endpoints at which the gateway itself listens and speaks.</summary>
[Collection(RealSocketsCollection.Name)]
public sealed class MediaStationTests : IDisposable
{
    private const uint Ssrc = 0xCAFE;

    private readonly MediaBench _bench = new();
    private readonly RtpOutlet _outlet = new(Ssrc, 100, 5_000, 8000);
    private readonly Station _station;

    public MediaStationTests()
    {
        _station = new Station(_outlet);
        _bench.Negotiate(_bench.A, _bench.Alice);
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Station_hears_the_phone_and_is_heard_by_it_every_20_ms()
    {
        _bench.Engine.Attach(_bench.A, _station, _outlet);

        Assert.Equal((Ssrc, "tick1"), Receive());
        _bench.Alice.SendRtp(MediaBench.Rtp(_bench.A), "hello");
        Assert.Equal("hello", _station.Heard.Take());

        Pass(20);
        Assert.Equal((Ssrc, "tick2"), Receive());
        Assert.False(_station.WasRelayed);
    }

    [Fact]
    public void Peer_that_takes_the_place_of_a_station_goes_on_in_its_stream()
    {
        _bench.Negotiate(_bench.B, _bench.Bob);
        _bench.Engine.Attach(_bench.A, _station, _outlet);
        Assert.Equal((Ssrc, "tick1"), Receive());

        _bench.Engine.Attach(_bench.A, null);
        Pass(20);
        _station.Left.Take();
        _bench.Engine.Connect(_bench.A, _bench.B);
        _bench.Bob.SendRtp(MediaBench.Rtp(_bench.B), "agent");

        var packet = _bench.Alice.ReceivePacket();
        Assert.True(RtpHeader.TryParse(packet, out var header));
        Assert.Equal((Ssrc, 101, true), (header.Ssrc, header.Sequence, header.Marker));
        Assert.Equal("agent", Encoding.ASCII.GetString(packet[header.Length..]));
    }

    [Fact]
    public void Endpoint_connected_to_itself_sends_back_what_it_hears()
    {
        _bench.Engine.Attach(_bench.A, _station, _outlet);
        Assert.Equal((Ssrc, "tick1"), Receive());

        _bench.Engine.Connect(_bench.A, _bench.A);
        _bench.Alice.SendRtp(MediaBench.Rtp(_bench.A), "echo");

        Assert.Equal((Ssrc, "echo"), Receive());
        Assert.Equal("echo", _station.Heard.Take());
    }

    [Fact]
    public void Peer_is_not_heard_while_the_station_speaks()
    {
        _bench.Negotiate(_bench.B, _bench.Bob);
        _station.IsSpeaking = true;
        _bench.Engine.Connect(_bench.A, _bench.B);
        _bench.Engine.Attach(_bench.A, _station, _outlet);

        _bench.Bob.SendRtp(MediaBench.Rtp(_bench.B), "unheard");
        Assert.Equal((Ssrc, "tick1"), Receive());
        Pass(20);
        Assert.Equal((Ssrc, "tick2"), Receive());
        Assert.Equal(1, _bench.Engine.Figures(_bench.B).Unrouted);

        _station.IsSpeaking = false;
        _bench.Bob.SendRtp(MediaBench.Rtp(_bench.B), "heard");
        Assert.Equal((Ssrc, "heard"), Receive());
    }

    [Fact]
    public void Station_leaves_when_its_endpoint_is_given_back()
    {
        _bench.Engine.Attach(_bench.A, _station, _outlet);
        Assert.Equal((Ssrc, "tick1"), Receive());

        _bench.Engine.Release(_bench.A);
        Pass(20);

        Assert.True(_station.Left.Take());
    }

    [Fact]
    public void Station_that_fails_costs_no_other_its_tick()
    {
        var failing = new Station(_outlet) { Fails = true };
        _bench.Negotiate(_bench.B, _bench.Bob);
        _bench.Engine.Attach(_bench.B, failing, new RtpOutlet(1, 1, 1, 8000));
        _bench.Engine.Attach(_bench.A, _station, _outlet);

        // The loop may have had its tick between the two, and the next before it knew of the second.
        Pass(20);
        Pass(20);
        Assert.Equal((Ssrc, "tick1"), Receive());
        Pass(20);
        Assert.Equal((Ssrc, "tick2"), Receive());
    }

    // The loop looks at the clock when it wakes: a packet that means nothing wakes it.
    private void Pass(int milliseconds)
    {
        _bench.Time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        _bench.Alice.Send(MediaBench.Rtp(_bench.B), [0]);
        _bench.Alice.Send(MediaBench.Rtp(_bench.A), [0]);
    }

    private (uint Ssrc, string Mark) Receive()
    {
        var packet = _bench.Alice.ReceivePacket();
        Assert.True(RtpHeader.TryParse(packet, out var header));
        return (header.Ssrc, Encoding.ASCII.GetString(packet[header.Length..]));
    }

    private sealed class Station(RtpOutlet outlet) : IMediaStation
    {
        private int _ticks;
        private bool _hasSaid = true;
        private long _now;

        public System.Collections.Concurrent.BlockingCollection<string> Heard { get; } = [];

        public System.Collections.Concurrent.BlockingCollection<bool> Left { get; } = [];

        public bool Fails { get; init; }

        public bool IsSpeaking { get; set; }

        public bool WasRelayed { get; private set; }

        public void Receive(ReadOnlySpan<byte> packet, in RtpHeader header, long nowMicroseconds) =>
            Heard.Add(Encoding.ASCII.GetString(packet[header.Length..]));

        public void Tick(bool isRelayed, long nowMicroseconds)
        {
            if (Fails)
                throw new InvalidOperationException("as asked for");
            _ticks++;
            (_hasSaid, _now, WasRelayed) = (isRelayed && !IsSpeaking, nowMicroseconds, WasRelayed || isRelayed);
        }

        public bool TryNext(Span<byte> packet, out int length)
        {
            length = 0;
            if (_hasSaid)
                return false;
            _hasSaid = true;
            var mark = Encoding.ASCII.GetBytes($"tick{_ticks}");
            mark.CopyTo(packet[RtpOutlet.HeaderLength..]);
            length = outlet.Write(packet, mark.Length, 8, isMarked: false, 160, _now);
            return true;
        }

        public void Leave() => Left.Add(true);
    }
}
