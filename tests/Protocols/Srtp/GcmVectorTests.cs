using Softswitch.Protocols.Srtp;

namespace Softswitch.Protocols.Tests.Srtp;

/// <summary>The packets of RFC 7714 16 and 17, which are made with session keys.</summary>
public sealed class GcmVectorTests
{
    private const string Key128 = "000102030405060708090A0B0C0D0E0F";
    private const string Key256 = Key128 + "101112131415161718191A1B1C1D1E1F";
    private const string Salt = "517569642070726F2071756F";

    private const string RtpHeader = "8040F17B8041F8D35501A0B2";
    private const string RtpPayload = "47616C6C696120657374206F6D6E69732064697669736120696E207061727465732074726573";
    private const uint RtpSsrc = 0x5501A0B2;
    private const long RtpIndex = 0xF17B;

    private const string RtcpHeader = "81C8000D4D617273";
    private const string RtcpPayload = "4E5450314E545032525450200000042A0000E9304C756E61DEADBEEFDEADBEEFDEADBEEFDEADBEEFDEADBEEF";
    private const uint RtcpSsrc = 0x4D617273;
    private const uint RtcpIndex = 0x5D4;

    [Theory]
    [InlineData( // 16.1
        Key128,
        "F24DE3A3FB34DE6CACBA861C9D7E4BCABE633BD50D294E6F42A5F47A51C7D19B36DE3ADF8833",
        "899D7F27BEB16A9152CF765EE4390CCE")]
    [InlineData( // 16.2
        Key256,
        "32B1DE78A822FE12EF9F78FA332E33AAB18012389A58E2F3B50B2A0276FFAE0F1BA63799B87B",
        "7AA3DB36DFFFD6B0F9BB7878D7A76C13")]
    public void Srtp_packet_is_that_of_the_rfc(string key, string encrypted, string tag) =>
        Check(key, RtpHeader + RtpPayload, RtpHeader + encrypted + tag, 12, RtpSsrc, RtpIndex, null);

    [Theory]
    [InlineData( // 17.1
        Key128,
        "63E94885DCDAB67CA727D7662F6B7E997FF5C0F76C06F32DC676A5F1730D6FDA4CE09B4686303DED0BB9275B",
        "C84AA45896CF4D2FC5ABF87245D9EADE")]
    [InlineData( // 17.2
        Key256,
        "D50AE4D1F5CE5D304BA297E47D470C282C3ECE5DBFFE0A50A2EAA5C1110555BE8415F658C61DE0476F1B6FAD",
        "1D1EB30C4446839F57FF6F6CB26AC3BE")]
    public void Srtcp_packet_is_that_of_the_rfc(string key, string encrypted, string tag) =>
        Check(key, RtcpHeader + RtcpPayload, RtcpHeader + encrypted + tag + "800005D4", 8, RtcpSsrc, RtcpIndex, SrtcpWord.Encrypted(RtcpIndex));

    [Theory]
    [InlineData(Key128, "841DD9683DD78EC92AE58790125F62B3")] // 17.3
    [InlineData(Key256, "91DB4AFBFEEE5A978FAB4393ED2615FE")] // 17.4
    public void Srtcp_packet_in_the_clear_is_that_of_the_rfc(string key, string tag)
    {
        const string Packet = RtcpHeader + RtcpPayload;
        Check(key, Packet, Packet + tag + "000005D4", Packet.Length / 2, RtcpSsrc, RtcpIndex, new SrtcpWord(RtcpIndex));
    }

    private static void Check(string key, string plain, string expected, int header, uint ssrc, long index, SrtcpWord? word)
    {
        using var protection = new GcmProtection(Convert.FromHexString(key), CounterBlock.FromSalt(Convert.FromHexString(Salt)));
        var wire = new byte[expected.Length / 2];
        Convert.FromHexString(plain).CopyTo(wire, 0);

        protection.Seal(wire, header, ssrc, index, word);

        Assert.Equal(expected, Convert.ToHexString(wire));
        Assert.True(protection.TryOpen(wire, header, ssrc, index, word));
        Assert.StartsWith(plain, Convert.ToHexString(wire), StringComparison.Ordinal);
    }
}
