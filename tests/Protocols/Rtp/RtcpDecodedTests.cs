using Softswitch.Protocols.Rtp;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Protocols.Tests.Rtp;

/// <summary>What others read in reports that are written here.</summary>
public sealed class RtcpDecodedTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [ProgramTheory("tshark", "text2pcap")]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Report_is_read_by_wireshark_without_complaint(bool sends, bool received)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("hex"), "000000 " + string.Join(' ', Write(sends, received).Select(each => $"{each:x2}")));
        var capture = folder.PathOf("capture");
        Assert.Equal(0, (await ExternalProgram.RunAsync("text2pcap", ["-q", "-u", "5001,5003", folder.PathOf("hex"), capture], Patience)).ExitCode);

        string[] fields = ["rtcp.pt", "rtcp.length_check", "rtcp.sdes.text", "rtcp.ssrc.fraction", "rtcp.ssrc.cum_nr", "rtcp.sender.packetcount", "_ws.malformed", "_ws.expert"];
        var read = await ExternalProgram.RunAsync(
            "tshark", ["-r", capture, "-d", "udp.port==5003,rtcp", "-T", "fields", "-E", "separator=|", .. fields.SelectMany(each => new[] { "-e", each })], Patience);

        Assert.Contains($"{(sends ? 200 : 201)},202,203|1|switch@192.0.2.1|{(received ? "64|2" : "|")}|{(sends ? "9" : "")}||\n", read.Output + "\n", StringComparison.Ordinal);
    }

    private static byte[] Write(bool sends, bool received)
    {
        var packet = new byte[200];
        var writer = new RtcpWriter(packet, 0xCAFE);
        var block = received ? new RtcpReportBlock(7, 64, 2, 16, 5, 0xAABBCCDD, 65536) : (RtcpReportBlock?)null;
        if (sends)
            writer.SenderReport(new RtcpSenderInfo(0xEDF0_0000_8000_0000, 160, 9, 1440), in block);
        else
            writer.ReceiverReport(in block);
        writer.CanonicalName("switch@192.0.2.1"u8);
        writer.Goodbye();
        return packet[..writer.Length];
    }
}
