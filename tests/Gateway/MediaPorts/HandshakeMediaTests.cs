using System.Text;
using Softswitch.Gateway.Dtls;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Tests.Dtls;
using Softswitch.Protocols.Rtp;
using Softswitch.Protocols.Srtp;
using Softswitch.Protocols.Stun;

namespace Softswitch.Gateway.Tests.MediaPorts;

/// <summary>Endpoints whose far end proves itself at them, on real sockets.</summary>
[Collection(RealSocketsCollection.Name)]
public sealed class HandshakeMediaTests : IDisposable
{
    private readonly MediaBench _bench = new();
    private readonly FarBrowser? _browser;
    private readonly DtlsContext? _dtls;

    public HandshakeMediaTests()
    {
        if (!SslLibrary.CanLoad(SslLibrary.Name))
            return;
        (_browser, _dtls) = (new FarBrowser(), DtlsBench.Context());
        _bench.Negotiate(_bench.A, _bench.Bob, payload: MediaPayload.Secure); // an address that is not believed
        _bench.Negotiate(_bench.B, _bench.Bob);
        _bench.Engine.Connect(_bench.A, _bench.B);
        _bench.Engine.Prove(_bench.A, new EndpointHandshake(_browser.Terms, _dtls));
    }

    public void Dispose()
    {
        _bench.Dispose();
        _browser?.Dispose();
        _dtls?.Dispose();
    }

    [DtlsFact]
    public void Browser_and_phone_hear_each_other_after_the_handshake()
    {
        Begin();
        Assert.Equal($"handshake {_bench.A.Id} Done", _bench.Events.Next());
        using var sends = new SrtpSender(_browser!.Session.Keys!.Ours);
        using var receives = new SrtpReceiver(_browser.Session.Keys.Theirs);

        _bench.Alice.Send(MediaBench.Rtp(_bench.A), Seal(sends, Rtp(1, "secret")));
        Assert.Equal("secret", _bench.Bob.Receive().Mark);
        _bench.Bob.SendRtp(MediaBench.Rtp(_bench.B), "answer");

        var packet = _bench.Alice.ReceivePacket();
        Assert.Equal(SrtpVerdict.Ok, receives.UnprotectRtp(packet, out var length));
        Assert.Equal("answer", Encoding.ASCII.GetString(packet[RtpHeader.FixedLength..length]));
    }

    [DtlsFact]
    public void Reports_share_the_port_of_the_media_both_ways()
    {
        Begin();
        using var sends = new SrtpSender(_browser!.Session.Keys!.Ours);
        using var receives = new SrtpReceiver(_browser.Session.Keys.Theirs);
        byte[] report = [0x80, 201, 0, 1, 0, 0, 0, 1];
        var room = new byte[64];
        report.CopyTo(room, 0);
        Assert.Equal(SrtpVerdict.Ok, sends.ProtectRtcp(room, report.Length, out var length));

        _bench.Alice.Send(MediaBench.Rtp(_bench.A), room[..length]);
        Assert.Equal(report, _bench.Bob.ReceivePacket());
        _bench.Bob.Send(MediaBench.Rtp(_bench.B), report);

        var back = _bench.Alice.ReceiveFrom(out var from);
        Assert.Equal(_bench.A.RtpPort, from.Port);
        Assert.Equal(SrtpVerdict.Ok, receives.UnprotectRtcp(back, out length));
    }

    [DtlsFact]
    public void Before_the_handshake_nothing_is_heard_and_nothing_said()
    {
        _bench.Alice.SendRtp(MediaBench.Rtp(_bench.A), "plain");
        _browser!.Check(_bench.Alice, MediaBench.Rtp(_bench.A));
        _bench.Bob.SendRtp(MediaBench.Rtp(_bench.B), "early");
        _bench.Bob.SendRtp(MediaBench.Rtp(_bench.A), "from where the description said");

        Begin();
        using var sends = new SrtpSender(_browser.Session.Keys!.Ours);
        _bench.Alice.Send(MediaBench.Rtp(_bench.A), Seal(sends, Rtp(1, "first")));

        Assert.Equal("first", _bench.Bob.Receive().Mark);
        Assert.False(_bench.Alice.HasPacket);
        Assert.Equal((1L, 2L), (_bench.Engine.Figures(_bench.A).PacketsReceived, _bench.Engine.Figures(_bench.A).Invalid));
    }

    [DtlsFact]
    public void Other_certificate_than_the_one_described_has_no_media()
    {
        using var other = new FarBrowser();
        using var fake = new FarBrowser { Terms = _browser!.Terms };
        fake.Check(_bench.Alice, MediaBench.Rtp(_bench.A));
        fake.Shake(_bench.Alice, MediaBench.Rtp(_bench.A));
        Assert.Equal($"handshake {_bench.A.Id} Stranger", _bench.Events.Next());

        using var sends = new SrtpSender(fake.Session.Keys!.Ours);
        _bench.Alice.Send(MediaBench.Rtp(_bench.A), Seal(sends, Rtp(1, "evil")));
        _bench.Bob.SendRtp(MediaBench.Rtp(_bench.B), "unheard");
        fake.Check(_bench.Alice, MediaBench.Rtp(_bench.A)); // answered after all that

        Assert.False(_bench.Alice.HasPacket);
        Assert.False(_bench.Bob.HasPacket);
        Assert.Null(_bench.A.Keys);
    }

    [DtlsFact]
    public void Handshake_from_an_address_that_was_not_proved_is_not_answered()
    {
        using var stranger = new MediaPhone("127.0.17.4");
        _browser!.Check(stranger, MediaBench.Rtp(_bench.A), password: FarBrowser.Password, expected: StunClass.Error);
        _browser.Session.Start();
        _browser.SendAll(stranger, MediaBench.Rtp(_bench.A));

        _browser.Check(_bench.Alice, MediaBench.Rtp(_bench.A));

        Assert.False(stranger.HasPacket);
        Assert.Equal(2, _bench.Engine.Figures(_bench.A).Invalid);
    }

    [DtlsFact]
    public void Far_end_that_moves_is_followed_with_its_keys()
    {
        Begin();
        using var sends = new SrtpSender(_browser!.Session.Keys!.Ours);
        using var elsewhere = new MediaPhone("127.0.17.5");
        _browser.Check(elsewhere, MediaBench.Rtp(_bench.A));
        elsewhere.Send(MediaBench.Rtp(_bench.A), Seal(sends, Rtp(1, "moved")));
        Assert.Equal("moved", _bench.Bob.Receive().Mark);

        _bench.Bob.SendRtp(MediaBench.Rtp(_bench.B), "answer");

        elsewhere.ReceivePacket();
        Assert.False(_bench.Alice.HasPacket);
    }

    [DtlsFact]
    public void Packet_with_the_right_keys_from_where_nobody_proved_to_be_is_of_a_stranger()
    {
        Begin();
        using var sends = new SrtpSender(_browser!.Session.Keys!.Ours);
        using var elsewhere = new MediaPhone("127.0.17.5");
        elsewhere.Send(MediaBench.Rtp(_bench.A), Seal(sends, Rtp(1, "replayed")));
        _bench.Alice.Send(MediaBench.Rtp(_bench.A), Seal(sends, Rtp(2, "true")));

        Assert.Equal("true", _bench.Bob.Receive().Mark);
        Assert.Equal(1, _bench.Engine.Figures(_bench.A).Strangers);
    }

    [DtlsFact]
    public void Restart_of_ice_keeps_the_keys()
    {
        Begin();
        using var sends = new SrtpSender(_browser!.Session.Keys!.Ours);
        var handshake = _bench.A.Handshake!;
        var next = _browser.Terms with { Ours = Protocols.Ice.IceCredentials.Of(Enumerable.Repeat((byte)9, 30).ToArray()) };

        Assert.True(handshake.TryGoOn(next));
        using var restarted = new FarBrowser { Terms = next };
        restarted.Check(_bench.Alice, MediaBench.Rtp(_bench.A));
        _bench.Alice.Send(MediaBench.Rtp(_bench.A), Seal(sends, Rtp(1, "still")));

        Assert.Equal("still", _bench.Bob.Receive().Mark);
        Assert.False(handshake.TryGoOn(restarted.Terms with { Fingerprint = DtlsCertificate.Make().Fingerprint }));
        Assert.False(handshake.TryGoOn(next with { IsClient = true }));
    }

    [DtlsFact]
    public void Endpoint_that_is_given_back_frees_its_handshake()
    {
        _browser!.Check(_bench.Alice, MediaBench.Rtp(_bench.A));
        var handshake = _bench.A.Handshake!;
        _bench.Engine.Release(_bench.A);

        Assert.False(handshake.TryReceive([22, 254, 253]));
        Assert.False(handshake.TryTake(new byte[DtlsSession.Mtu], out _));
    }

    private static byte[] Rtp(byte sequence, string mark) => [0x80, 8, 0, sequence, 0, 0, 0, 0, 0, 0, 0, 7, .. Encoding.ASCII.GetBytes(mark)];

    private static byte[] Seal(SrtpSender sender, byte[] packet)
    {
        var room = new byte[packet.Length + 64];
        packet.CopyTo(room, 0);
        Assert.Equal(SrtpVerdict.Ok, sender.ProtectRtp(room, packet.Length, out var length));
        return room[..length];
    }

    private void Begin()
    {
        _browser!.Check(_bench.Alice, MediaBench.Rtp(_bench.A));
        _browser.Shake(_bench.Alice, MediaBench.Rtp(_bench.A));
        Assert.Equal(DtlsState.Established, _browser.Session.State);
    }
}
