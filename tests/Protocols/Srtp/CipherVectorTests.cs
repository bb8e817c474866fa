using Softswitch.Protocols.Srtp;

namespace Softswitch.Protocols.Tests.Srtp;

/// <summary>The key streams and keys that the RFCs print.</summary>
public sealed class CipherVectorTests
{
    private const int BlocksOfVector = 0xFF02;

    [Theory]
    [InlineData( // RFC 3711 B.2
        "2B7E151628AED2A6ABF7158809CF4F3C",
        "E03EAD0935C95E80E166B16DD92B4EB4D23513162B02D0F72A43A2FE4A5F97AB41E95B3BB0A2E8DD477901E4FCA894C0",
        "EC8CDF7398607CB0F2D21675EA9EA1E4362B7C3C6773516318A077D7FC5073AE6A2CC3787889374FBEB4C81B17BA6C44")]
    [InlineData( // RFC 6188 7.1
        "57F82FE3613FD170A85EC93C40B1F0922EC4CB0DC025B58272147CC438944A98",
        "92BDD28A93C3F52511C677D08B5515A49DA71B2378A854F67050756DED165BAC63C4868B7096D88421B563B8C94C9A31",
        "CEA518C90FD91CED9CBB18C078A547113DBC4814F4DA5F00A08772B63C6A046D6EB246913062A16891433E97DD01A57F")]
    public void Counter_mode_makes_the_key_stream_of_the_rfc(string key, string first, string last)
    {
        using var stream = new CounterKeystream(Convert.FromHexString(key));
        var data = new byte[BlocksOfVector * CounterBlock.Length];

        stream.Apply(data, CounterBlock.FromSalt(Convert.FromHexString("F0F1F2F3F4F5F6F7F8F9FAFBFCFD")));

        Assert.Equal(first, Convert.ToHexString(data[..48]));
        Assert.Equal(last, Convert.ToHexString(data[^48..]));
    }

    [Theory]
    [InlineData( // RFC 3711 B.3
        "AES_CM_128_HMAC_SHA1_80",
        "E1F97A0D3E018BE0D64FA32C06DE4139" + "0EC675AD498AFEEBB6960B3AABE6",
        "C61E7A93744F39EE10734AFE3FF7A087",
        "30CBBC08863D8C85D49DB34A9AE1",
        "CEBE321F6FF7716B6FD4AB49AF256A156D38BAA48F0A0ACF3C34E2359E6CDBCEE049646C43D9327AD175578EF72270986371C10C9A369AC2F94A8C5FBCDDDC256D6E919A48B610EF17C2041E474035766B68642C59BBFC2F34DB60DBDFB2")]
    [InlineData( // RFC 6188 7.2
        "AES_256_CM_HMAC_SHA1_80",
        "F0F04914B513F2763A1B1FA130F10E2998F6F6E43E4309D1E622A0E332B9F1B6" + "3B04803DE51EE7C96423AB5B78D2",
        "5BA1064E30EC51613CAD926C5A28EF731EC7FB397F70A960653CAF06554CD8C4",
        "FA31791685CA444A9E07C6C64E93",
        "FD9C32D39ED5FBB5A9DC96B30818454D1313DC05")]
    public void Derivation_makes_the_keys_of_the_rfc(string suite, string master, string encryption, string salt, string authentication)
    {
        var key = new SrtpMasterKey(SrtpSuite.Find(suite)!, Convert.FromHexString(master));

        Assert.Equal(encryption, Derive(key, KeyLabel.RtpEncryption, encryption.Length / 2));
        Assert.Equal(salt, Derive(key, KeyLabel.RtpSalt, salt.Length / 2));
        Assert.Equal(authentication, Derive(key, KeyLabel.RtpAuthentication, authentication.Length / 2));
    }

    private static string Derive(SrtpMasterKey master, KeyLabel label, int length)
    {
        var key = new byte[length];
        using var derivation = new KeyDerivation(master);
        derivation.Derive(label, key);
        return Convert.ToHexString(key);
    }
}
