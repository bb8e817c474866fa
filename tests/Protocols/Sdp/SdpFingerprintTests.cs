using System.Text;
using Softswitch.Protocols.Sdp;

namespace Softswitch.Protocols.Tests.Sdp;

/// <summary>How descriptions name certificates (RFC 8122), and what goes with them in those of browsers.</summary>
public sealed class SdpFingerprintTests
{
    private static readonly byte[] Certificate = Encoding.ASCII.GetBytes("abc");

    // SHA-256 of "abc" (FIPS 180-4)
    private const string Text =
        "sha-256 BA:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:B0:03:61:A3:96:17:7A:9C:B4:10:FF:61:F2:00:15:AD";

    [Fact]
    public void Fingerprint_is_written_and_read_as_it_is_written()
    {
        Assert.Equal(new SdpAttribute("fingerprint", Text), SdpFingerprint.Of(Certificate).ToAttribute());
        Assert.True(SdpFingerprint.Read(Text)!.Is(Certificate));
        Assert.True(SdpFingerprint.Read(Text.ToLowerInvariant())!.IsSame(SdpFingerprint.Of(Certificate)));
        Assert.False(SdpFingerprint.Read(Text)!.Is(Certificate.AsSpan(1)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha-256")]
    [InlineData("sha-1 BA:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:B0:03:61:A3")]
    [InlineData("sha-256 BA:78")]
    [InlineData("sha-256 BA78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:B0:03:61:A3:96:17:7A:9C:B4:10:FF:61:F2:00:15:AD:0")]
    [InlineData("sha-256 +A:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:B0:03:61:A3:96:17:7A:9C:B4:10:FF:61:F2:00:15:AD")]
    public void What_is_no_such_fingerprint_is_refused(string? value) => Assert.Null(SdpFingerprint.Read(value));

    [Fact]
    public void Address_that_is_yet_unknown_is_no_hold_where_it_comes_by_ice()
    {
        Assert.True(Summary("").IsHold);
        Assert.False(Summary("a=ice-ufrag:abcd\r\n").IsHold);
        Assert.True(Summary("a=ice-ufrag:abcd\r\na=sendonly\r\n").IsHold);
    }

    private static SdpSummary Summary(string more)
    {
        Assert.Equal(SdpError.None, SdpSummary.TryParse(SdpSamples.Audio("0.0.0.0", "", more), SdpLimits.Default, out var summary));
        return summary;
    }
}
