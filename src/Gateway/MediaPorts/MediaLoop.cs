using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>One relay thread with its ports, away from the thread pool.</summary>
internal sealed class MediaLoop : IDisposable
{
    private const int SweepMilliseconds = 1000;
    private const long SweepMicroseconds = SweepMilliseconds * 1000L;
    private const long QuietMicroseconds = 60_000_000;

    private readonly IPacketNetwork _network;
    private readonly PacketForwarder _forwarder;
    private readonly StationRound _stations;
    private readonly SilenceWatch _silence;
    private readonly IMediaEvents _events;
    private readonly MediaClock _clock;
    private readonly MediaOptions _options;
    private readonly LoopLag _lag = new();
    private readonly int _paceMicroseconds;
    private readonly Thread _thread;
    private MediaPair[] _pairs = new MediaPair[64];
    private int _count;
    private long _failures;
    private long _tellFailuresFrom;
    private volatile bool _isStopping;

    public MediaLoop(int index, MediaOptions options, IMediaEvents events, MediaClock clock, IPacketNetwork network)
    {
        Index = index;
        _options = options;
        _clock = clock;
        _network = network;
        _events = events;
        var sender = new PacketSender(network, clock);
        var handshakes = new HandshakeDesk(network, events);
        _forwarder = new PacketForwarder(network.Batch, sender, handshakes, events, options);
        _stations = new StationRound(sender, handshakes, failure => Note(failure, clock.Microseconds));
        _silence = new SilenceWatch(events, (long)(options.SilenceSeconds * 1_000_000));
        _paceMicroseconds = (int)(options.PaceMilliseconds * 1000);
        _thread = new Thread(Run) { IsBackground = true, Name = $"media-{index}" };
    }

    public int Index { get; }

    /// <summary>Endpoints in use, for choosing the loop with the fewest.</summary>
    public int Load { get; set; }

    /// <inheritdoc cref="LoopLag.Milliseconds"/>
    public int LagMs => _lag.Milliseconds;

    /// <summary>All pairs opened so far.</summary>
    public ReadOnlySpan<MediaPair> Pairs => Volatile.Read(ref _pairs).AsSpan(0, Volatile.Read(ref _count));

    public void Start() => _thread.Start();

    /// <summary>Opens a pair, watched from now on. The callers take turns.</summary>
    public MediaPair? TryOpen(in NativeAddress rtp, in NativeAddress rtcp)
    {
        if (_network.TryOpen(in rtp, _options.SocketBufferBytes) is not { } rtpSocket)
            return null;
        if (_network.TryOpen(in rtcp, _options.SocketBufferBytes) is not { } rtcpSocket)
        {
            _network.Close(rtpSocket);
            return null;
        }

        var pair = new MediaPair(Index, rtp.Port, rtp.IsV6, rtpSocket, rtcpSocket);
        if (_count == _pairs.Length)
        {
            var larger = new MediaPair[_count * 2];
            _pairs.CopyTo(larger, 0);
            Volatile.Write(ref _pairs, larger);
        }

        var token = (ulong)_count << 1;
        _pairs[_count] = pair; // before the first event can name it
        Volatile.Write(ref _count, _count + 1);
        _network.Watch(rtpSocket, token);
        _network.Watch(rtcpSocket, token | 1);
        return pair;
    }

    /// <summary>Gives the station of an endpoint its ticks from now on.</summary>
    public void Tick(MediaEndpoint endpoint)
    {
        _stations.Add(endpoint);
        _network.Wake();
    }

    public void Dispose()
    {
        _isStopping = true;
        if (_thread.IsAlive)
        {
            _network.Wake();
            _thread.Join();
        }

        foreach (var pair in _pairs.AsSpan(0, _count))
        {
            _network.Close(pair.Rtp);
            _network.Close(pair.Rtcp);
        }

        _network.Dispose();
    }

    private void Run()
    {
        if (_options.PinLoops)
            ThreadAffinity.TryPin(Index);
        var nextSweep = _clock.Microseconds + SweepMicroseconds;
        while (!_isStopping)
        {
            var ready = _network.Wait(_stations.MillisecondsUntilDue(_clock.Microseconds, SweepMilliseconds));
            var now = _clock.Microseconds;
            for (var i = 0; i < ready; i++)
                Serve(_network.Token(i), now);
            _lag.Note(_stations.Lateness(now));
            if (_stations.IsDue(now))
                _stations.Tick(now);
            _lag.EndPass(now);
            if (now >= nextSweep)
            {
                nextSweep = now + SweepMicroseconds;
                _silence.Sweep(Pairs, now);
            }

            if (ready > 0 && _paceMicroseconds > 0 && !_isStopping)
                _network.Pace(_paceMicroseconds);
        }
    }

    private void Serve(ulong token, long now)
    {
        if (token == IPacketNetwork.WakeToken)
            return;
        try
        {
            Relay(token, now);
        }
        catch (Exception failure)
        {
            // A packet nobody thought of may cost itself, never the calls of this thread.
            Note(failure, now);
        }
    }

    private void Note(Exception failure, long now)
    {
        _failures++;
        if (now < _tellFailuresFrom)
            return;
        _tellFailuresFrom = now + QuietMicroseconds;
        _events.OnFailure(failure, _failures);
    }

    private void Relay(ulong token, long now)
    {
        var pair = Volatile.Read(ref _pairs)[token >> 1];
        var isRtcp = (token & 1) != 0;
        var received = _network.Receive(isRtcp ? pair.Rtcp : pair.Rtp);
        if (received == 0)
            return;
        _lag.Note(_network.Batch.Age(0));
        if (pair.Owner is { } owner)
            _forwarder.Handle(owner, isRtcp, received, now);
    }
}
