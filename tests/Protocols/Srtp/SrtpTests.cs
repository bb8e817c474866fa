using Softswitch.Protocols.Srtp;

namespace Softswitch.Protocols.Tests.Srtp;

/// <summary>SRTP from end to end, for every suite.</summary>
public sealed class SrtpTests
{
    public static TheoryData<string> Suites => SrtpSamples.Suites;

    [Theory]
    [MemberData(nameof(Suites))]
    public void Packet_of_any_size_comes_out_as_it_went_in(string suite)
    {
        using var sender = new SrtpSender(SrtpSamples.Key(suite));
        using var receiver = new SrtpReceiver(SrtpSamples.Key(suite));
        for (var payload = 0; payload <= 1400; payload++)
        {
            var packet = SrtpSamples.Rtp(payload, payload);
            var wire = sender.Protect(packet);
            Assert.Equal(packet.Length + SrtpSuite.Find(suite)!.RtpOverhead, wire.Length);
            Assert.Equal(packet[..12], wire[..12]);
            if (payload >= 16)
                Assert.NotEqual(packet[12..], wire[12..packet.Length]);
            receiver.Takes(wire, packet);
        }
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Sources_and_extension_of_a_header_are_not_encrypted(string suite)
    {
        using var sender = new SrtpSender(SrtpSamples.Key(suite));
        using var receiver = new SrtpReceiver(SrtpSamples.Key(suite));
        var packet = SrtpSamples.Rtp(1);
        packet[0] = 0x92; // two contributing sources, and an extension of two words
        packet[22] = 0;
        packet[23] = 2;

        var wire = sender.Protect(packet);

        Assert.Equal(packet[..32], wire[..32]);
        Assert.NotEqual(packet[32..], wire[32..packet.Length]);
        receiver.Takes(wire, packet);
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Rollover_counter_goes_on_over_three_cycles(string suite)
    {
        using var sender = new SrtpSender(SrtpSamples.Key(suite));
        using var receiver = new SrtpReceiver(SrtpSamples.Key(suite));
        for (long number = 60_000; number < 3 * 65_536 + 100; number += number % 65_536 is < 300 or > 65_300 ? 1 : 97)
        {
            var packet = SrtpSamples.Rtp(number, 20);
            receiver.Takes(sender.Protect(packet), packet);
        }

        Assert.Equal(3, receiver.Sources.Find(1)!.Rtp.Estimate(100) >> 16);
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Flipped_bit_is_refused_and_the_true_packet_still_taken(string suite)
    {
        using var sender = new SrtpSender(SrtpSamples.Key(suite));
        using var receiver = new SrtpReceiver(SrtpSamples.Key(suite));
        receiver.Takes(sender.Protect(SrtpSamples.Rtp(1)), SrtpSamples.Rtp(1));
        var packet = SrtpSamples.Rtp(2, 40);
        var wire = sender.Protect(packet);
        for (var bit = 0; bit < wire.Length * 8; bit++)
        {
            wire[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.NotEqual(SrtpVerdict.Ok, receiver.Refuses(wire));
            wire[bit / 8] ^= (byte)(1 << bit % 8);
        }

        receiver.Takes(wire, packet);
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Packet_cut_anywhere_is_refused(string suite)
    {
        using var sender = new SrtpSender(SrtpSamples.Key(suite));
        using var receiver = new SrtpReceiver(SrtpSamples.Key(suite));
        var wire = sender.Protect(SrtpSamples.Rtp(1));
        for (var length = 0; length < wire.Length; length++)
        {
            receiver.Refuses(wire[..length]);
            receiver.Refuses(wire[..length], control: true);
        }

        receiver.Takes(wire, SrtpSamples.Rtp(1));
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Packet_of_another_key_is_refused_and_makes_no_source(string suite)
    {
        using var receiver = new SrtpReceiver(SrtpSamples.Key(suite));
        for (uint ssrc = 1; ssrc <= SrtpLimits.MaxSources + 1; ssrc++)
        {
            using var stranger = new SrtpSender(SrtpSamples.Key(suite, 4));
            Assert.Equal(SrtpVerdict.AuthenticationFailed, receiver.Refuses(stranger.Protect(SrtpSamples.Rtp(1, ssrc: ssrc))));
            Assert.Null(receiver.Sources.Find(ssrc));
        }
    }

    [Fact]
    public void Packet_of_another_suite_is_refused()
    {
        foreach (var suite in SrtpSuite.All)
        {
            using var sender = new SrtpSender(SrtpSamples.Key(suite));
            var wire = sender.Protect(SrtpSamples.Rtp(1));
            foreach (var other in SrtpSuite.All.Where(other => other != suite))
            {
                using var receiver = new SrtpReceiver(SrtpSamples.Key(other));
                Assert.Equal(SrtpVerdict.AuthenticationFailed, receiver.Refuses(wire));
            }
        }
    }
}
