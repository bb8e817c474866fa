using Softswitch.Protocols.Srtp;

namespace Softswitch.Protocols.Tests.Srtp;

/// <summary>
/// Whole packets, from master key to tag, as the SRTP of baresip (libre 1.1) makes them of the same input. Its tag of SRTCP is short where
/// that of SRTP is, unlike that of RFC 4568, so those two are left out.
/// </summary>
public sealed class PacketVectorTests
{
    private const string Rtp = "80881234000003C0CAFE0001303132333435363738393A3B3C3D3E3F404142434445464748494A4B4C4D4E4F50";
    private const string Rtcp = "80C90001CAFE000181CA0002CAFE000101016100";

    [Theory]
    [InlineData("AES_CM_128_HMAC_SHA1_32", "0AC8CE41FDF277D206EC6566E3BE839B88F346ADA436987188615C02CE3617CF934000A17E")]
    [InlineData("AES_CM_128_HMAC_SHA1_80", "0AC8CE41FDF277D206EC6566E3BE839B88F346ADA436987188615C02CE3617CF934000A17E541A1331A20B")]
    [InlineData("AES_256_CM_HMAC_SHA1_32", "47F05933ADB7A1361E6ACD8EE275C547169F4BEEFA2DC03CAA25C4DA63AFDF5D0BD096C3E5")]
    [InlineData("AES_256_CM_HMAC_SHA1_80", "47F05933ADB7A1361E6ACD8EE275C547169F4BEEFA2DC03CAA25C4DA63AFDF5D0BD096C3E5C1115FD88991")]
    [InlineData("AEAD_AES_128_GCM", "6AE056C236898E831481198E83C23128DF632AF39A16DEFDDE513E77F26F4E194BDEE868EB60266DD9E6907700BC216C33")]
    [InlineData("AEAD_AES_256_GCM", "3C21BE5D80E0D78C6C5696A5DB051540C2ABFB06B18EAE8BB3D0DEDFC95B519549034D3AF5250A64E396672E934E23551B")]
    public void Srtp_packet_is_that_of_another_implementation(string suite, string protectedPayload)
    {
        using var sender = new SrtpSender(SrtpSamples.Key(suite));
        using var receiver = new SrtpReceiver(SrtpSamples.Key(suite));

        var packet = sender.Protect(Convert.FromHexString(Rtp));

        Assert.Equal(Rtp[..24] + protectedPayload, Convert.ToHexString(packet));
        receiver.Takes(packet, Convert.FromHexString(Rtp));
    }

    [Theory]
    [InlineData("AES_CM_128_HMAC_SHA1_80", "6C8708A73CF5D022B8388AF880000001AF337CDC72322087CEB6")]
    [InlineData("AES_256_CM_HMAC_SHA1_80", "0348059C67B10B08F1FCA32480000001AAEE6C3FBABFD59E8DC4")]
    [InlineData("AEAD_AES_128_GCM", "A5A9A12A1CF9092FF984721B3017891F586B6F1C12E1BE345F7EC4A880000001")]
    [InlineData("AEAD_AES_256_GCM", "0E3051EB692A3A04FDCBCEEFF8C5839E368A536496E692B1D9C9D65C80000001")]
    public void Srtcp_packet_is_that_of_another_implementation(string suite, string protectedPayload)
    {
        using var sender = new SrtpSender(SrtpSamples.Key(suite)) { NextRtcpIndex = 1 };
        using var receiver = new SrtpReceiver(SrtpSamples.Key(suite));

        var packet = sender.ProtectControl(Convert.FromHexString(Rtcp));

        Assert.Equal(Rtcp[..16] + protectedPayload, Convert.ToHexString(packet));
        receiver.TakesControl(packet, Convert.FromHexString(Rtcp));
    }
}
