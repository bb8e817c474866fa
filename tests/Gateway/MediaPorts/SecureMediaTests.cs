using System.Text;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Protocols.Rtp;
using Softswitch.Protocols.Srtp;

namespace Softswitch.Gateway.Tests.MediaPorts;

/// <summary>SRTP that ends at the gateway.</summary>
[Collection(RealSocketsCollection.Name)]
public sealed class SecureMediaTests : IDisposable
{
    private static readonly MediaKeys Keys = new(Key(1), Key(2));

    private readonly MediaBench _bench = new();
    private readonly SrtpSender _aliceSends = new(Keys.Theirs);
    private readonly SrtpReceiver _aliceReceives = new(Keys.Ours);

    public SecureMediaTests()
    {
        _bench.Negotiate(_bench.A, _bench.Alice, payload: MediaPayload.Secure);
        _bench.Negotiate(_bench.B, _bench.Bob);
        _bench.Engine.Secure(_bench.A, Keys);
        _bench.Engine.Connect(_bench.A, _bench.B);
    }

    public void Dispose()
    {
        _bench.Dispose();
        _aliceSends.Dispose();
        _aliceReceives.Dispose();
    }

    [Fact]
    public void Encrypted_phone_and_plain_phone_hear_each_other()
    {
        _bench.Alice.Send(MediaBench.Rtp(_bench.A), Seal(Rtp(1, "secret")));
        Assert.Equal("secret", _bench.Bob.Receive().Mark);

        _bench.Bob.SendRtp(MediaBench.Rtp(_bench.B), "answer");
        var packet = _bench.Alice.ReceivePacket();
        Assert.DoesNotContain("answer", Encoding.ASCII.GetString(packet));
        Assert.Equal(SrtpVerdict.Ok, _aliceReceives.UnprotectRtp(packet, out var length));
        Assert.Equal("answer", Encoding.ASCII.GetString(packet[RtpHeader.FixedLength..length]));
    }

    [Fact]
    public void Reports_pass_between_the_two_as_well()
    {
        byte[] report = [0x80, 201, 0, 1, 0, 0, 0, 1];
        var packet = new byte[report.Length + 64];
        report.CopyTo(packet, 0);
        Assert.Equal(SrtpVerdict.Ok, _aliceSends.ProtectRtcp(packet, report.Length, out var length));
        _bench.Alice.Send(MediaBench.Rtp(_bench.A), packet[..length]);
        Assert.Equal(report, _bench.Bob.ReceivePacket());

        _bench.Bob.Send(MediaBench.Rtp(_bench.B), report);
        var back = _bench.Alice.ReceivePacket();
        Assert.Equal(SrtpVerdict.Ok, _aliceReceives.UnprotectRtcp(back, out length));
        Assert.Equal(report, back[..length]);
    }

    [Fact]
    public void Packets_of_another_key_are_counted_and_teach_no_address()
    {
        using var stranger = new MediaPhone("127.0.17.2"); // the host of the phone, which would be believed
        using var other = new SrtpSender(Key(3));
        stranger.Send(MediaBench.Rtp(_bench.A), Seal(Rtp(1, "evil"), other));
        stranger.Send(MediaBench.Rtp(_bench.A), Rtp(2, "plain"));
        stranger.Send(MediaBench.Rtp(_bench.A), [22, 254, 253, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]); // DTLS, where the keys came by SDES

        _bench.Alice.Send(MediaBench.Rtp(_bench.A), Seal(Rtp(1, "true")));
        Assert.Equal("true", _bench.Bob.Receive().Mark);
        _bench.Bob.SendRtp(MediaBench.Rtp(_bench.B), "answer");
        _bench.Alice.ReceivePacket();

        Assert.False(stranger.HasPacket);
        Assert.Equal((1L, 3L), (_bench.Engine.Figures(_bench.A).PacketsReceived, _bench.Engine.Figures(_bench.A).Invalid));
    }

    [Fact]
    public void Packet_that_is_sent_again_is_heard_once()
    {
        var packet = Seal(Rtp(1, "once"));
        _bench.Alice.Send(MediaBench.Rtp(_bench.A), packet);
        _bench.Alice.Send(MediaBench.Rtp(_bench.A), packet);
        _bench.Alice.Send(MediaBench.Rtp(_bench.A), Seal(Rtp(2, "twice")));

        Assert.Equal("once", _bench.Bob.Receive().Mark);
        Assert.Equal("twice", _bench.Bob.Receive().Mark);
    }

    private static SrtpMasterKey Key(byte fill)
    {
        var suite = SrtpSuite.AesCm128Tag80;
        return new SrtpMasterKey(suite, Enumerable.Repeat(fill, SrtpMasterKey.LengthFor(suite)).ToArray());
    }

    private static byte[] Rtp(byte sequence, string mark) => [0x80, 8, 0, sequence, 0, 0, 0, 0, 0, 0, 0, 7, .. Encoding.ASCII.GetBytes(mark)];

    private byte[] Seal(byte[] packet, SrtpSender? sender = null)
    {
        var room = new byte[packet.Length + 64];
        packet.CopyTo(room, 0);
        Assert.Equal(SrtpVerdict.Ok, (sender ?? _aliceSends).ProtectRtp(room, packet.Length, out var length));
        return room[..length];
    }
}
