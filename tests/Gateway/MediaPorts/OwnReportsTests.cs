using System.Buffers.Binary;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Media.Streams;
using Softswitch.Protocols.Rtp;
using Softswitch.Protocols.Srtp;

namespace Softswitch.Gateway.Tests.MediaPorts;

/// <summary>RTCP of the gateway itself, where it sends in a stream of its own.</summary>
[Collection(RealSocketsCollection.Name)]
public sealed class OwnReportsTests : IDisposable
{
    private const uint Ssrc = 0xCAFE;

    private readonly MediaBench _bench = new();
    private readonly MediaPhone _rtcp = new("127.0.17.2");
    private readonly RtpOutlet _outlet = new(Ssrc, 100, 5_000, 8000);
    private readonly SilentStation _station = new();

    public OwnReportsTests() => _bench.Negotiate(_bench.A, _bench.Alice, _rtcp);

    public void Dispose()
    {
        _bench.Dispose();
        _rtcp.Dispose();
    }

    [Fact]
    public void Phone_is_told_what_it_sent_and_at_the_end_goodbye()
    {
        _bench.Engine.Attach(_bench.A, _station, _outlet);
        _bench.Alice.SendRtp(MediaBench.Rtp(_bench.A), "1");
        _bench.Alice.SendRtp(MediaBench.Rtp(_bench.A), "2");
        _station.Await(packets: 2);

        var report = NextReport(_rtcp);
        Assert.Equal([201, 202], Types(report)); // nothing was sent: a receiver report, and who sends it
        Assert.Equal(Ssrc, SsrcOf(report));
        var block = BlockOf(report);
        Assert.Equal((1u, (byte)0, 0, 1u), (block.Ssrc, block.FractionLost, block.CumulativeLost, block.HighestSequence));

        Send("agent");
        Assert.Equal([200, 202], Types(NextReport(_rtcp)));
        _bench.Engine.Release(_bench.A);
        Assert.Equal([200, 202, 203], Types(NextReport(_rtcp)));
    }

    [Fact]
    public void What_the_phone_reports_of_our_stream_is_in_the_figures_and_goes_no_further()
    {
        _bench.Negotiate(_bench.B, _bench.Bob);
        _bench.Engine.Attach(_bench.A, _station, _outlet);
        _bench.Engine.Connect(_bench.A, _bench.B);
        Send("agent");
        var sent = NextReport(_rtcp);
        Assert.Equal([200, 202], Types(sent));

        _bench.Time.Advance(TimeSpan.FromMilliseconds(540));
        var stamp = BinaryPrimitives.ReadUInt32BigEndian(sent.AsSpan(10));
        var passed = (_bench.Time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds - MillisecondsOf(sent);
        _rtcp.Send(MediaBench.Rtcp(_bench.A), Report(new RtcpReportBlock(Ssrc + 1, 0, 99, 0, 9_000, 0, 0))); // of another's stream
        _rtcp.Send(MediaBench.Rtcp(_bench.A), Report(new RtcpReportBlock(Ssrc, 0, 3, 0, 80, stamp, 65536 / 2)));
        _bench.Alice.SendRtp(MediaBench.Rtp(_bench.A), "after");
        Assert.Equal("after", _bench.Bob.Receive().Mark);

        Assert.True(SpinWait.SpinUntil(() => Figures is { RtcpReceived: 2, RemoteJitterMilliseconds: not null, RoundTripMilliseconds: not null }, TimeSpan.FromSeconds(30)));
        Assert.Equal((3, 10.0), (Figures.RemoteLost, Figures.RemoteJitterMilliseconds));
        Assert.Equal(passed - 500, Figures.RoundTripMilliseconds!.Value, tolerance: 1);
        Assert.False(_bench.Bob.HasPacket);
    }

    [Fact]
    public void Reports_are_muxed_and_encrypted_as_the_sound_is()
    {
        var keys = new MediaKeys(Key(1), Key(2));
        using var receives = new SrtpReceiver(keys.Ours);
        _bench.Negotiate(_bench.A, _bench.Alice, payload: MediaPayload.Secure);
        _bench.Engine.Secure(_bench.A, keys);
        _bench.Engine.Attach(_bench.A, _station, _outlet);

        var packet = NextReport(_bench.Alice);
        Assert.Equal(SrtpVerdict.Ok, receives.UnprotectRtcp(packet, out var length));
        Assert.Equal([201, 202], Types(packet[..length]));
    }

    [Fact]
    public void Reports_come_every_two_and_a_half_to_seven_and_a_half_seconds_and_half_as_late_at_first()
    {
        var reports = new EndpointReports(1234567, "a@b");
        var times = new List<long>();
        for (var now = 20_000L; now < 1_000_000_000; now += 20_000)
        {
            if (reports.IsDue(now))
                times.Add(now);
        }

        Assert.InRange(times[0], 1_250_000, 3_790_000);
        var spaces = times.Zip(times.Skip(1), (one, next) => next - one).ToList();
        Assert.All(spaces, space => Assert.InRange(space, 2_500_000, 7_520_000));
        Assert.InRange(spaces.Average(), 4_500_000, 5_500_000);
        Assert.True(spaces.Distinct().Count() > spaces.Count / 2);
    }

    private MediaFigures Figures => _bench.Engine.Figures(_bench.A);

    private static byte[] Report(RtcpReportBlock block)
    {
        var packet = new byte[64];
        var writer = new RtcpWriter(packet, 1);
        writer.ReceiverReport(block);
        return packet[..writer.Length];
    }

    private static List<byte> Types(byte[] compound)
    {
        var types = new List<byte>();
        for (var at = 0; at < compound.Length; at += ((compound[at + 2] << 8 | compound[at + 3]) + 1) * 4)
            types.Add(compound[at + 1]);
        return types;
    }

    private static uint SsrcOf(byte[] compound) => BinaryPrimitives.ReadUInt32BigEndian(compound.AsSpan(4));

    // Of a sender report, since 1970.
    private static double MillisecondsOf(byte[] report) =>
        (BinaryPrimitives.ReadUInt64BigEndian(report.AsSpan(8)) / (double)(1L << 32) - 2_208_988_800) * 1000;

    private static RtcpReportBlock BlockOf(byte[] compound)
    {
        var reader = new RtcpReader(compound);
        Assert.True(reader.TryReadBlock(out var block));
        return block;
    }

    private static SrtpMasterKey Key(byte fill)
    {
        var suite = SrtpSuite.AesCm128Tag80;
        return new SrtpMasterKey(suite, Enumerable.Repeat(fill, SrtpMasterKey.LengthFor(suite)).ToArray());
    }

    // The loop looks at the clock when it wakes: a packet that means nothing wakes it.
    private byte[] NextReport(MediaPhone phone)
    {
        while (!phone.HasPacket)
        {
            _bench.Time.Advance(TimeSpan.FromMilliseconds(20));
            _bench.Bob.Send(MediaBench.Rtp(_bench.B), [0]);
            Thread.Yield();
        }

        return phone.ReceivePacket();
    }

    private void Send(string mark)
    {
        _bench.Negotiate(_bench.B, _bench.Bob);
        _bench.Engine.Connect(_bench.A, _bench.B);
        _bench.Bob.SendRtp(MediaBench.Rtp(_bench.B), mark);
        Assert.Equal(mark, _bench.Alice.Receive().Mark);
    }

    private sealed class SilentStation : IMediaStation
    {
        private int _packets;

        public bool IsSpeaking => false;

        public void Await(int packets) => Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref _packets) == packets, TimeSpan.FromSeconds(30)));

        public void Receive(ReadOnlySpan<byte> packet, in RtpHeader header, long nowMicroseconds) => Interlocked.Increment(ref _packets);

        public void Tick(bool isRelayed, long nowMicroseconds)
        {
            // Listens only.
        }

        public bool TryNext(Span<byte> packet, out int length)
        {
            length = 0;
            return false;
        }

        public void Leave()
        {
            // Nothing to leave.
        }
    }
}
