using Softswitch.Protocols.Srtp;
using Softswitch.Protocols.Tests.Rtp;

namespace Softswitch.Protocols.Tests.Srtp;

internal static class SrtpSamples
{
    /// <summary>Names of all suites; their order is that of <see cref="SrtpSuite.All"/>.</summary>
    public static TheoryData<string> Suites => [.. SrtpSuite.All.Select(suite => suite.Name)];

    public static SrtpMasterKey Key(string suite, int first = 3) => Key(SrtpSuite.Find(suite)!, first);

    public static SrtpMasterKey Key(SrtpSuite suite, int first = 3) =>
        new(suite, [.. Enumerable.Range(0, SrtpMasterKey.LengthFor(suite)).Select(i => (byte)(7 * i + first))]);

    /// <summary>An RTP packet whose payload tells its number.</summary>
    public static byte[] Rtp(long number, int payload = 160, uint ssrc = 1)
    {
        var packet = RtpPackets.Rtp((ushort)number, (uint)(number * 160), ssrc, payload: payload);
        for (var i = 0; i < payload; i++)
            packet[12 + i] = (byte)(number * 31 + i);
        return packet;
    }

    public static byte[] Rtcp(uint ssrc = 1)
    {
        var packet = RtpPackets.SenderReport(7, 2, 0, 0, 0);
        packet[7] = (byte)ssrc;
        return packet;
    }

    /// <summary>What goes out for a packet that must be taken.</summary>
    public static byte[] Protect(this SrtpSender sender, byte[] rtp)
    {
        var buffer = Buffer(sender, rtp);
        Assert.Equal(SrtpVerdict.Ok, sender.ProtectRtp(buffer, rtp.Length, out var length));
        return buffer[..length];
    }

    public static byte[] ProtectControl(this SrtpSender sender, byte[] rtcp)
    {
        var buffer = Buffer(sender, rtcp);
        Assert.Equal(SrtpVerdict.Ok, sender.ProtectRtcp(buffer, rtcp.Length, out var length));
        return buffer[..length];
    }

    /// <summary>Checks that a packet is taken, and what comes out.</summary>
    public static void Takes(this SrtpReceiver receiver, byte[] srtp, byte[] expected)
    {
        var packet = (byte[])srtp.Clone();
        Assert.Equal(SrtpVerdict.Ok, receiver.UnprotectRtp(packet, out var length));
        Assert.Equal(expected, packet[..length]);
    }

    public static void TakesControl(this SrtpReceiver receiver, byte[] srtcp, byte[] expected)
    {
        var packet = (byte[])srtcp.Clone();
        Assert.Equal(SrtpVerdict.Ok, receiver.UnprotectRtcp(packet, out var length));
        Assert.Equal(expected, packet[..length]);
    }

    /// <summary>Checks that a packet is refused and left as it was.</summary>
    public static SrtpVerdict Refuses(this SrtpReceiver receiver, byte[] packet, bool control = false)
    {
        var copy = (byte[])packet.Clone();
        var verdict = control ? receiver.UnprotectRtcp(copy, out var length) : receiver.UnprotectRtp(copy, out length);
        Assert.NotEqual(SrtpVerdict.Ok, verdict);
        Assert.Equal(0, length);
        Assert.Equal(packet, copy);
        return verdict;
    }

    private static byte[] Buffer(SrtpSender sender, byte[] packet)
    {
        var buffer = new byte[packet.Length + sender.MaxOverhead];
        packet.CopyTo(buffer, 0);
        return buffer;
    }
}
