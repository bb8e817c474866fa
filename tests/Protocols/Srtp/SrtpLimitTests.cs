using FsCheck;
using FsCheck.Fluent;
using Softswitch.Protocols.Srtp;

namespace Softswitch.Protocols.Tests.Srtp;

/// <summary>How far a key, a source and a buffer go.</summary>
public sealed class SrtpLimitTests
{
    private static readonly SrtpMasterKey Key = SrtpSamples.Key(SrtpSuite.AesCm128Tag80);

    [Fact]
    public void Source_beyond_the_limit_is_refused_and_the_others_go_on()
    {
        using var receiver = new SrtpReceiver(Key);
        using var sender = new SrtpSender(Key);
        for (uint ssrc = 1; ssrc <= SrtpLimits.MaxSources; ssrc++)
            receiver.Takes(sender.Protect(SrtpSamples.Rtp(1, ssrc: ssrc)), SrtpSamples.Rtp(1, ssrc: ssrc));
        using var other = new SrtpSender(Key);
        var beyond = SrtpSamples.Rtp(1, ssrc: SrtpLimits.MaxSources + 1);

        Assert.Equal(SrtpVerdict.TooManySources, receiver.Refuses(other.Protect(beyond)));
        Assert.Equal(SrtpVerdict.TooManySources, receiver.Refuses(other.ProtectControl(SrtpSamples.Rtcp(SrtpLimits.MaxSources + 1)), control: true));
        Assert.Equal(SrtpVerdict.TooManySources, sender.ProtectRtp([.. beyond, .. new byte[10]], beyond.Length, out _));
        receiver.Takes(sender.Protect(SrtpSamples.Rtp(2, ssrc: 7)), SrtpSamples.Rtp(2, ssrc: 7));
    }

    [Fact]
    public void Key_that_served_for_all_packets_of_a_source_is_exhausted()
    {
        using var sender = new SrtpSender(Key);
        using var receiver = new SrtpReceiver(Key);
        sender.Sources.Add(1).Rtp.Accept(SrtpLimits.MaxRtpIndex - 1);
        receiver.Sources.Add(1).Rtp.Accept(SrtpLimits.MaxRtpIndex - 1);
        var last = SrtpSamples.Rtp(SrtpLimits.MaxRtpIndex);
        receiver.Takes(sender.Protect(last), last);

        Assert.Equal(SrtpVerdict.KeyExhausted, sender.ProtectRtp([.. SrtpSamples.Rtp(0), .. new byte[10]], 172, out _));
        Assert.Equal(SrtpVerdict.KeyExhausted, receiver.Refuses([.. SrtpSamples.Rtp(0), .. new byte[10]]));
    }

    [Fact]
    public void Key_that_served_for_all_reports_is_exhausted()
    {
        using var sender = new SrtpSender(Key) { NextRtcpIndex = SrtpLimits.MaxRtcpIndex };
        using var receiver = new SrtpReceiver(Key);
        receiver.TakesControl(sender.ProtectControl(SrtpSamples.Rtcp()), SrtpSamples.Rtcp());

        Assert.Equal(SrtpVerdict.KeyExhausted, sender.ProtectRtcp([.. SrtpSamples.Rtcp(), .. new byte[14]], 52, out _));
    }

    [Fact]
    public void Buffer_without_room_for_the_tag_is_refused_and_the_packet_can_be_sent_later()
    {
        using var sender = new SrtpSender(Key);
        var packet = SrtpSamples.Rtp(1);
        Assert.Equal(SrtpVerdict.NoRoom, sender.ProtectRtp([.. packet, .. new byte[9]], packet.Length, out _));
        Assert.Equal(SrtpVerdict.NoRoom, sender.ProtectRtcp([.. SrtpSamples.Rtcp(), .. new byte[13]], 52, out _));

        Assert.Equal(packet.Length + 10, sender.Protect(packet).Length);
        Assert.Equal(52 + 14, sender.ProtectControl(SrtpSamples.Rtcp()).Length);
    }

    [Fact]
    public void Longest_packet_is_taken_and_a_longer_one_refused()
    {
        foreach (var suite in SrtpSuite.All)
        {
            using var sender = new SrtpSender(SrtpSamples.Key(suite));
            using var receiver = new SrtpReceiver(SrtpSamples.Key(suite));
            var longest = SrtpSamples.Rtp(1, SrtpLimits.MaxPacketLength - 12 - suite.RtpOverhead);
            receiver.Takes(sender.Protect(longest), longest);
            var longer = SrtpSamples.Rtp(2, SrtpLimits.MaxPacketLength - 11 - suite.RtpOverhead);
            Assert.Equal(SrtpVerdict.Malformed, sender.ProtectRtp(new byte[4096], longer.Length, out _));
            Assert.Equal(SrtpVerdict.Malformed, receiver.Refuses([.. longer, .. new byte[suite.RtpOverhead]]));
        }
    }

    [Fact]
    public void Random_bytes_are_refused_without_exception()
    {
        using var receiver = new SrtpReceiver(SrtpSamples.Key(SrtpSuite.AesGcm128));
        using var sender = new SrtpSender(SrtpSamples.Key(SrtpSuite.AesGcm128));
        Prop.ForAll<byte[]>(bytes =>
        {
            receiver.Refuses(bytes);
            receiver.Refuses(bytes, control: true);
            receiver.Refuses([0x80, 200, 0, 1, .. bytes], control: true);
            receiver.Refuses([0x90, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, .. bytes]);
            sender.ProtectRtp([.. bytes, .. new byte[20]], bytes.Length, out _);
            sender.ProtectRtcp([.. bytes, .. new byte[20]], bytes.Length, out _);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Key_of_another_length_is_no_key_and_none_is_shown()
    {
        Assert.Throws<ArgumentException>(() => new SrtpMasterKey(SrtpSuite.AesGcm128, new byte[30]));

        Assert.Equal("a key of AES_CM_128_HMAC_SHA1_80", Key.ToString());
        Assert.Equal("1 a key of AES_CM_128_HMAC_SHA1_80", new SdesCrypto(1, Key).ToString());
    }
}
