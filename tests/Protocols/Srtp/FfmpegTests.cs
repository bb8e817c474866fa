using System.Net;
using System.Net.Sockets;
using System.Text;
using Softswitch.Protocols.Rtp;
using Softswitch.Protocols.Sdp;
using Softswitch.Protocols.Srtp;
using Softswitch.Support.Files;
using Softswitch.Support.Network;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Protocols.Tests.Srtp;

/// <summary>Sound from and to ffmpeg, whose SRTP is its own, over loopback.</summary>
[NeedsPrograms("ffmpeg")]
public sealed class FfmpegTests
{
    // Under the name of RFC 4568 it makes the tag of SRTCP short as well, unlike that RFC; under that of RFC 5764 it does not.
    private const string ShortTag = "SRTP_AES128_CM_HMAC_SHA1_32";

    private const int PacketBytes = 160;
    private const int Packets = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [ProgramTheory("ffmpeg")]
    [InlineData("AES_CM_128_HMAC_SHA1_80", "AES_CM_128_HMAC_SHA1_80")]
    [InlineData("AES_CM_128_HMAC_SHA1_32", ShortTag)]
    public async Task Sound_of_ffmpeg_is_read_with_its_reports(string suite, string name)
    {
        using var folder = new TemporaryFolder();
        var sound = Sound();
        await File.WriteAllBytesAsync(folder.PathOf("sound.al"), sound);
        var key = SrtpSamples.Key(suite);
        var port = FreePorts.TakeRange(2);
        using var rtp = Bound(port);
        using var rtcp = Bound(port + 1);
        using var receiver = new SrtpReceiver(key);
        await using var ffmpeg = ExternalProgram.Start("ffmpeg",
        [
            "-hide_banner", "-nostdin", "-f", "alaw", "-ar", "8000", "-ac", "1", "-i", folder.PathOf("sound.al"), "-c", "copy", "-f", "rtp",
            "-srtp_out_suite", name, "-srtp_out_params", Convert.ToBase64String(key.KeyAndSalt), $"srtp://127.0.0.1:{port}?rtcpport={port + 1}",
        ]);

        var heard = new List<byte>();
        while (heard.Count < sound.Length)
        {
            var packet = await ReceiveAsync(rtp);
            Assert.Equal(SrtpVerdict.Ok, receiver.UnprotectRtp(packet, out var length));
            Assert.True(RtpHeader.TryParse(packet.AsSpan(0, length), out var header));
            heard.AddRange(packet.AsSpan(header.Length, length - header.Length));
        }

        Assert.Equal(sound, heard);
        var report = await ReceiveAsync(rtcp);
        Assert.Equal(SrtpVerdict.Ok, receiver.UnprotectRtcp(report, out _));
        Assert.Equal(RtcpPacket.SenderReport, report[1]);
    }

    [ProgramTheory("ffmpeg")]
    [InlineData("AES_CM_128_HMAC_SHA1_80", "AES_CM_128_HMAC_SHA1_80")]
    [InlineData("AES_CM_128_HMAC_SHA1_32", ShortTag)]
    public async Task Sound_sent_is_read_by_ffmpeg_with_the_key_of_the_description(string suite, string name)
    {
        using var folder = new TemporaryFolder();
        var sound = Sound();
        var key = SrtpSamples.Key(suite);
        var port = FreePorts.TakeRange(2);
        await File.WriteAllTextAsync(folder.PathOf("sound.sdp"), Description(port, new SdesCrypto(1, key)).Replace(suite, name, StringComparison.Ordinal));
        await using var ffmpeg = ExternalProgram.Start("ffmpeg",
        [
            "-hide_banner", "-nostdin", "-protocol_whitelist", "file,udp,rtp,srtp", "-analyzeduration", "0", "-probesize", "32", "-i", folder.PathOf("sound.sdp"),
            "-c", "copy", "-flush_packets", "1", "-f", "alaw", folder.PathOf("heard.al"),
        ]);
        await Eventually.HoldsAsync(() => Task.FromResult(IsTaken(port) && IsTaken(port + 1)), $"ffmpeg listens: {ffmpeg.Output}");
        using var sender = new SrtpSender(key);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

        for (var i = 0; i < Packets; i++)
            socket.SendTo(sender.Protect([.. SrtpSamples.Rtp(65_500 + i, 0), .. sound.AsSpan(i * PacketBytes, PacketBytes)]), new IPEndPoint(IPAddress.Loopback, port));
        var heard = new FileInfo(folder.PathOf("heard.al"));
        await Eventually.HoldsAsync(() => Task.FromResult(LengthOf(heard) == sound.Length), $"all is heard: {ffmpeg.Output}");
        socket.SendTo(sender.ProtectControl([0x80, 201, 0, 1, 0, 0, 0, 1, 0x81, 203, 0, 1, 0, 0, 0, 1]), new IPEndPoint(IPAddress.Loopback, port + 1));

        Assert.Equal(0, await ffmpeg.WaitForExitAsync(Patience)); // the goodbye ends it
        Assert.Equal(sound, await File.ReadAllBytesAsync(heard.FullName));
        Assert.DoesNotContain("HMAC mismatch", ffmpeg.Output, StringComparison.Ordinal);
    }

    private static byte[] Sound() => [.. Enumerable.Range(0, Packets * PacketBytes).Select(i => (byte)(i * 7 + i / 256))];

    private static string Description(int port, SdesCrypto crypto) => Encoding.UTF8.GetString(SdpWriter.Write(new SessionDescription(
        new SdpOrigin("-", "1", "1", "IP4", "127.0.0.1"), "-", new SdpConnection("IP4", "127.0.0.1"), [], [], [], [],
        [new MediaDescription("audio", port, 1, "RTP/SAVP", ["8"], null, [], [new SdpAttribute("rtpmap", "8 PCMA/8000"), crypto.ToAttribute()], [])])));

    private static Socket Bound(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        return socket;
    }

    // Looked up, not tried: a try could be in the way of ffmpeg.
    private static bool IsTaken(int port) =>
        new[] { "/proc/net/udp", "/proc/net/udp6" }.Where(File.Exists).SelectMany(File.ReadLines).Any(line => line.Contains($":{port:X4} ", StringComparison.Ordinal));

    private static long LengthOf(FileInfo file)
    {
        file.Refresh();
        return file.Exists ? file.Length : 0;
    }

    private static async Task<byte[]> ReceiveAsync(Socket socket)
    {
        using var bounded = new CancellationTokenSource(Patience);
        var buffer = new byte[SrtpLimits.MaxPacketLength];
        return buffer[..await socket.ReceiveAsync(buffer, bounded.Token)];
    }
}
