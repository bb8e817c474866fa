using System.Buffers.Binary;
using Softswitch.Protocols.Srtp;
using Softswitch.Support.Memory;

namespace Softswitch.Protocols.Tests.Srtp;

/// <summary>No packet allocates, neither one that is taken nor one that is refused.</summary>
public sealed class SrtpAllocationTests
{
    public static TheoryData<string> Suites => SrtpSamples.Suites;

    [Theory]
    [MemberData(nameof(Suites))]
    public void Packets_and_reports_allocate_nothing(string suite)
    {
        using var sender = new SrtpSender(SrtpSamples.Key(suite));
        using var receiver = new SrtpReceiver(SrtpSamples.Key(suite));
        byte[] rtp = [.. SrtpSamples.Rtp(0), .. new byte[20]];
        byte[] report = SrtpSamples.Rtcp();
        byte[] rtcp = [.. report, .. new byte[20]];
        ushort sequence = 0;

        AssertNoAllocation(() =>
        {
            BinaryPrimitives.WriteUInt16BigEndian(rtp.AsSpan(2), ++sequence);
            sender.ProtectRtp(rtp, 172, out var length);
            rtp[20] ^= 1;
            var changed = receiver.UnprotectRtp(rtp.AsSpan(0, length), out _);
            rtp[20] ^= 1;
            var taken = receiver.UnprotectRtp(rtp.AsSpan(0, length), out _);
            var again = receiver.UnprotectRtp(rtp.AsSpan(0, length), out _);
            return changed == SrtpVerdict.AuthenticationFailed && taken == SrtpVerdict.Ok && again == SrtpVerdict.Replayed;
        });
        AssertNoAllocation(() =>
        {
            report.CopyTo(rtcp, 0);
            sender.ProtectRtcp(rtcp, report.Length, out var length);
            return receiver.UnprotectRtcp(rtcp.AsSpan(0, length), out _) == SrtpVerdict.Ok;
        });
    }

    private static void AssertNoAllocation(Func<bool> holds)
    {
        var held = true;
        void Run() => held &= holds();
        Action action = Run;
        for (var i = 0; i < 100; i++)
            action();
        Assert.Equal(0, Allocated.InEveryRound(100, action));
        Assert.True(held);
    }
}
