using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Softswitch.Protocols.Sdp;

namespace Softswitch.Protocols.Tests.Sdp;

public sealed class SdpHostileInputTests
{
    private static readonly SdpRelayAddress[] Relay =
    [
        new(IPAddress.Parse("198.51.100.9"), 20000, 20001, true), new(IPAddress.Parse("2001:db8:ff::9"), 20002, 20007, false),
    ];

    [Theory]
    [InlineData(SdpSamples.Phone)]
    [InlineData(SdpSamples.Video)]
    public void Body_cut_at_every_byte_is_refused_or_read_consistently(string sample)
    {
        var body = SdpSamples.Bytes(sample);
        for (var length = 0; length <= body.Length; length++)
            CheckAll(body.AsSpan(0, length));
    }

    [Fact]
    public void Random_bytes_never_throw() =>
        Prop.ForAll<byte[]>(bytes => CheckAll(bytes)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Mutated_bodies_never_throw()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 20_000; round++)
        {
            var body = SdpSamples.Bytes(round % 2 == 0 ? SdpSamples.Phone : SdpSamples.Video);
            for (var change = random.Next(1, 6); change > 0; change--)
                body[random.Next(body.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : "\r\n=:/ 019mac"u8[random.Next(12)];
            CheckAll(body);
        }
    }

    // Whatever is accepted can be rewritten, and the result is accepted again with the same lines.
    private static void CheckAll(ReadOnlySpan<byte> body)
    {
        var error = SdpSummary.TryParse(body, SdpLimits.Default, out var summary);
        Assert.Equal(error, SdpParser.TryParse(body, SdpLimits.Default, out var description));
        var output = new byte[SdpRewriter.MaxLength(body.Length)];
        var origin = new SdpOwnOrigin(7, 3, Relay[0].Address!);
        Assert.Equal(error, SdpRewriter.Rewrite(body, Relay, in origin, SdpLimits.Default, output, out var written));
        if (error != SdpError.None)
            return;
        Assert.Equal(SdpError.None, SdpSummary.TryParse(output.AsSpan(0, written), SdpLimits.Default, out var relayed));
        Assert.Equal(summary.Media.Length, description!.Media.Length);
        Assert.Equal(summary.Media.Select(media => (media.Kind, media.Protocol)), relayed.Media.Select(media => (media.Kind, media.Protocol)));
        for (var i = 0; i < Math.Min(summary.Media.Length, Relay.Length); i++)
        {
            if (!summary.Media[i].IsRejected)
                Assert.Equal(new IPEndPoint(Relay[i].Address!, Relay[i].RtpPort), relayed.Media[i].Remote);
            if (!summary.Media[i].IsRejected)
                Assert.Equal(summary.Media[i].Direction, relayed.Media[i].Direction);
        }
    }
}
