using System.Net;
using System.Net.Sockets;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Sounds;
using Softswitch.Media.Codecs;
using Softswitch.Media.Dtmf;
using Softswitch.Media.Sources;
using Softswitch.Media.Streams;
using Softswitch.Media.Tones;

namespace Softswitch.Benchmarks.MediaRelay;

/// <summary>An engine alone whose stations speak to phones at 127.0.0.2 that throw away what they get.</summary>
internal sealed class StationHost : IStationEvents, IDisposable
{
    private const int FrameMs = 20;
    private const int Speakers = 3;

    private static readonly IPAddress Phones = IPAddress.Parse("127.0.0.2");

    private readonly MediaEngine _engine;
    private readonly Dictionary<int, MusicChannel> _music = [];
    private readonly Rooms _rooms = new();
    private readonly List<MediaEndpoint> _endpoints = [];
    private readonly Socket _sink = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly AudioFormat _format;
    private readonly bool _isSecure;

    public StationHost(int loops, double pace, AudioFormat format, bool isSecure)
    {
        (_format, _isSecure) = (format, isSecure);
        _sink.Bind(new IPEndPoint(Phones, 0));
        var options = new MediaOptions { BindAddress = IPAddress.Loopback, Loops = loops, PaceMilliseconds = pace, QuarantineSeconds = 0 };
        _engine = new MediaEngine(options, new QuietEvents(), TimeProvider.System);
    }

    /// <summary>All hear the same music.</summary>
    public void PlayMusic(int listeners) => Start(listeners, (station, endpoint) => Play(station, new PlayJob(1, MusicOf(endpoint.Pair.Loop))));

    /// <summary>Each hears a sound of its own.</summary>
    public void PlayTones(int listeners) =>
        Start(listeners, (station, _) => Play(station, new PlayJob(1, new ToneSource(Tone.Continuous(440), station.SampleRate), repeats: true)));

    /// <summary>All are in one conference, in which three speak; each of these sends 50 packets a second from this process.</summary>
    public void Confer(int parties)
    {
        var place = new RoomPlace(MixRole.Member, LegId.Caller);
        Start(parties, (station, _) => station.Order(() => station.Sit(_rooms.Enter(new TenantId("bench"), "room", station.SampleRate, place))));
        foreach (var endpoint in _endpoints.Take(Speakers))
            new Thread(() => Speak(endpoint)) { IsBackground = true }.Start();
    }

    public void Measure(int seconds)
    {
        using var pause = new ManualResetEventSlim();
        pause.Wait(TimeSpan.FromSeconds(3));
        Sent();
        var (cpu, packets, bytes) = (Environment.CpuUsage, Sent(), GC.GetTotalAllocatedBytes());
        pause.Wait(TimeSpan.FromSeconds(seconds));
        var (spent, kernel) = (Environment.CpuUsage.TotalTime - cpu.TotalTime, Environment.CpuUsage.PrivilegedTime - cpu.PrivilegedTime);
        var sent = Sent() - packets;
        Console.WriteLine(
            $"{_endpoints.Count} stations: {sent} packets of {_endpoints.Count * 1000L / FrameMs * seconds}, {spent.TotalMicroseconds / sent:F2} us each "
            + $"({kernel.TotalMicroseconds / sent:F2} us in the kernel), {(double)(GC.GetTotalAllocatedBytes() - bytes) / sent:F2} bytes allocated each");
    }

    public void OnPlayed(int job, Domain.Media.PlayEnd end) => Console.Error.WriteLine($"job {job} ended: {end}");

    public void OnCollected(int job, DigitCollection entry) => Console.Error.WriteLine($"job {job} collected {entry.Digits}");

    public void Dispose()
    {
        _engine.Dispose();
        _sink.Dispose();
    }

    private MusicChannel MusicOf(int loop)
    {
        if (!_music.TryGetValue(loop, out var channel))
            _music[loop] = channel = new MusicChannel(new ClipSource(BuiltInMusic.Clip, loops: true), CodecSet.OfSystem);
        return channel;
    }

    private static void Play(LegStation station, PlayJob job) => station.Order(() =>
    {
        station.Jobs.Expect(job.Job);
        station.Jobs.Play(job.Job, job);
    });

    private void Start(int count, Action<LegStation, MediaEndpoint> begin)
    {
        for (var i = 0; i < count; i++)
        {
            if (!_engine.TryAllocate(false, null, out var endpoint))
                throw new InvalidOperationException("no ports left");
            var format = new SoundFormat(0, _format, _format.StaticPayloadType ?? 111, null, FrameMs);
            var outlet = new RtpOutlet((uint)i + 1, 1, 1, _format.ClockRate);
            var station = new LegStation(format, CodecSet.OfSystem, outlet, (uint)i, this);
            var sink = (IPEndPoint)_sink.LocalEndPoint!;
            _engine.SetRemote(endpoint, new MediaRemote(sink, sink, _format.ClockRate, _isSecure ? MediaPayload.Secure : MediaPayload.Rtp));
            if (_isSecure)
                _engine.Secure(endpoint, BenchmarkKeys.Of(1, 2));
            begin(station, endpoint);
            _engine.Attach(endpoint, station, outlet);
            _endpoints.Add(endpoint);
        }
    }

    // Half a second of sound, a quarter of silence.
    private static void Speak(MediaEndpoint endpoint)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(Phones, 0));
        var tone = new ToneSource(Tone.Interrupted(500 + endpoint.RtpPort % 7 * 150, 0, 500, 250), 8000);
        var (encoder, outlet, frame, packet) = (G711Encoder.Alaw(), new RtpOutlet((uint)endpoint.RtpPort, 1, 1, 8000), new short[160], new byte[200]);
        using var pause = new ManualResetEventSlim();
        for (var now = 0L; ; now += FrameMs * 1000)
        {
            tone.Read(frame);
            var length = outlet.Write(packet, encoder.Encode(frame, packet.AsSpan(RtpOutlet.HeaderLength)), 8, isMarked: false, 160, now);
            socket.SendTo(packet.AsSpan(0, length), new IPEndPoint(IPAddress.Loopback, endpoint.RtpPort));
            pause.Wait(FrameMs);
        }
    }

    private long Sent() => _endpoints.Sum(endpoint => _engine.Figures(endpoint).PacketsSent);
}
