using Softswitch.Protocols.Srtp;

namespace Softswitch.Protocols.Tests.Srtp;

/// <summary>SRTCP from end to end, for every suite.</summary>
public sealed class SrtcpTests
{
    public static TheoryData<string> Suites => SrtpSamples.Suites;

    [Theory]
    [MemberData(nameof(Suites))]
    public void Reports_come_out_as_they_went_in_and_none_twice(string suite)
    {
        using var sender = new SrtpSender(SrtpSamples.Key(suite));
        using var receiver = new SrtpReceiver(SrtpSamples.Key(suite));
        using var protection = SrtpProtection.ForRtcp(SrtpSamples.Key(suite));
        for (uint i = 0; i < 300; i++)
        {
            var report = SrtpSamples.Rtcp(ssrc: 1 + i % 3);
            var wire = sender.ProtectControl(report);
            Assert.Equal(report.Length + SrtpSuite.Find(suite)!.RtcpOverhead, wire.Length);
            Assert.Equal(report[..8], wire[..8]);
            Assert.Equal(SrtcpWord.Encrypted(i), protection.WordOf(wire));
            Assert.NotEqual(report[8..], wire[8..report.Length]);
            receiver.TakesControl(wire, report);
            Assert.Equal(SrtpVerdict.Replayed, receiver.Refuses(wire, control: true));
        }
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Report_late_by_less_than_the_window_is_taken(string suite)
    {
        using var sender = new SrtpSender(SrtpSamples.Key(suite));
        using var receiver = new SrtpReceiver(SrtpSamples.Key(suite));
        var wires = Enumerable.Range(0, ReplayWindow.Size + 1).Select(_ => sender.ProtectControl(SrtpSamples.Rtcp())).ToArray();
        receiver.TakesControl(wires[^1], SrtpSamples.Rtcp());

        Assert.Equal(SrtpVerdict.Replayed, receiver.Refuses(wires[0], control: true));
        receiver.TakesControl(wires[1], SrtpSamples.Rtcp());
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Flipped_bit_is_refused_and_the_true_report_still_taken(string suite)
    {
        using var sender = new SrtpSender(SrtpSamples.Key(suite));
        using var receiver = new SrtpReceiver(SrtpSamples.Key(suite));
        receiver.TakesControl(sender.ProtectControl(SrtpSamples.Rtcp()), SrtpSamples.Rtcp());
        var wire = sender.ProtectControl(SrtpSamples.Rtcp());
        for (var bit = 0; bit < wire.Length * 8; bit++)
        {
            wire[bit / 8] ^= (byte)(1 << bit % 8);
            receiver.Refuses(wire, control: true);
            wire[bit / 8] ^= (byte)(1 << bit % 8);
        }

        receiver.TakesControl(wire, SrtpSamples.Rtcp());
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Report_cut_anywhere_is_refused(string suite)
    {
        using var sender = new SrtpSender(SrtpSamples.Key(suite));
        using var receiver = new SrtpReceiver(SrtpSamples.Key(suite));
        var wire = sender.ProtectControl(SrtpSamples.Rtcp());
        for (var length = 0; length < wire.Length; length++)
        {
            receiver.Refuses(wire[..length], control: true);
            receiver.Refuses(wire[..length]);
        }

        receiver.TakesControl(wire, SrtpSamples.Rtcp());
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Report_authenticated_in_the_clear_is_taken(string suite)
    {
        var key = SrtpSamples.Key(suite);
        using var protection = SrtpProtection.ForRtcp(key);
        using var receiver = new SrtpReceiver(key);
        var report = SrtpSamples.Rtcp();
        byte[] wire = [.. report, .. new byte[key.Suite.RtcpOverhead]];
        protection.Seal(wire, report.Length, 1, 9, new SrtcpWord(9));

        Assert.Equal(report, wire[..report.Length]);
        receiver.TakesControl(wire, report);
    }

    [Fact]
    public void Reports_and_sound_of_one_source_have_windows_of_their_own()
    {
        using var sender = new SrtpSender(SrtpSamples.Key(SrtpSuite.AesGcm256));
        using var receiver = new SrtpReceiver(SrtpSamples.Key(SrtpSuite.AesGcm256));
        receiver.Takes(sender.Protect(SrtpSamples.Rtp(40_000)), SrtpSamples.Rtp(40_000));
        receiver.TakesControl(sender.ProtectControl(SrtpSamples.Rtcp()), SrtpSamples.Rtcp());
        receiver.Takes(sender.Protect(SrtpSamples.Rtp(40_001)), SrtpSamples.Rtp(40_001));
    }
}
