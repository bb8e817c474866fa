using System.Text;
using Softswitch.Protocols.Sip.Authentication;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Authentication;

public sealed class DigestTests
{
    private const string Rfc7616 =
        " username=\"Mufasa\", realm=\"http-auth@example.org\", uri=\"/dir/index.html\", "
        + "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", nc=00000001, cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", "
        + "qop=auth, opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";

    // RFC 7616 3.9.1; RFC 2617 3.5; RFC 2069 2.4 as corrected by its erratum.
    public static readonly TheoryData<string, DigestAlgorithm, string, string> Vectors = new()
    {
        { "Digest algorithm=MD5, response=\"8ca523f5e9506fed4657c9700eebdbec\"," + Rfc7616, DigestAlgorithm.Md5, "http-auth@example.org", "Circle of Life" },
        { "Digest algorithm=SHA-256, response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\"," + Rfc7616, DigestAlgorithm.Sha256, "http-auth@example.org", "Circle of Life" },
        {
            "Digest username=\"Mufasa\",realm=\"testrealm@host.com\",nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\",uri=\"/dir/index.html\","
            + "qop=auth,nc=00000001,cnonce=\"0a4f113b\",response=\"6629FAE49393a05397450978507c4ef1\",opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"",
            DigestAlgorithm.Md5, "testrealm@host.com", "Circle Of Life"
        },
        {
            "digest username=\"Mufasa\", realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", uri=\"/dir/index.html\", "
            + "response=\"1949323746fe6a43ef61f9606e7febea\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"",
            DigestAlgorithm.Md5, "testrealm@host.com", "CircleOfLife"
        },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Response_of_the_rfc_is_accepted_and_any_other_is_not(string header, DigestAlgorithm algorithm, string realm, string password)
    {
        Assert.True(DigestCredentials.TryParse(Encoding.ASCII.GetBytes(header), out var credentials));
        Assert.Equal(algorithm, credentials.Algorithm);

        Assert.True(DigestServer.Matches(credentials, DigestHash.Compute(algorithm, "Mufasa", realm, password), "GET"u8));
        Assert.False(DigestServer.Matches(credentials, DigestHash.Compute(algorithm, "Mufasa", realm, password), "PUT"u8));
        Assert.False(DigestServer.Matches(credentials, DigestHash.Compute(algorithm, "Mufasa", realm, password + "x"), "GET"u8));
        Assert.False(DigestServer.Matches(credentials, DigestHash.Compute(1 - algorithm, "Mufasa", realm, password), "GET"u8));
        Assert.False(DigestServer.Matches(credentials, DigestHash.Nobody(algorithm), "GET"u8));
    }

    [Theory]
    [InlineData("Digest username=\"u\",realm=\"r\",nonce=\"n\",uri=\"sip:x\",response=\"0\"", true)]
    [InlineData("Digest username=u,realm=\"r\",nonce=\"n\",uri=\"sip:x\",response=0,opaque=\"\",strange=1", true)]
    [InlineData("Digest username=\"a,\\\"b=\",realm=\"r\",nonce=\"n\",uri=\"sip:x\",response=\"0\",nc=0000000A,qop=auth,cnonce=\"c\"", true)]
    [InlineData("NoOneKnowsThisScheme opaque-data=here", false)]
    [InlineData("Digest", false)]
    [InlineData("Digest ", false)]
    [InlineData("Digest username", false)]
    [InlineData("Digest username=\"u,realm=\"r\",nonce=\"n\",uri=\"sip:x\",response=\"0\"", false)]
    [InlineData("Digest realm=\"r\",nonce=\"n\",uri=\"sip:x\",response=\"0\"", false)]
    [InlineData("Digest username=\"u\",username=\"v\",realm=\"r\",nonce=\"n\",uri=\"sip:x\",response=\"0\"", false)]
    [InlineData("Digest username=\"u\",realm=\"r\",nonce=\"n\",uri=\"sip:x\",response=\"0\",algorithm=MD5-sess", false)]
    [InlineData("Digest username=\"u\",realm=\"r\",nonce=\"n\",uri=\"sip:x\",response=\"0\",qop=auth,nc=00000001", false)]
    [InlineData("Digest username=\"u\",realm=\"r\",nonce=\"n\",uri=\"sip:x\",response=\"0\",qop=auth,nc=00000000,cnonce=\"c\"", false)]
    [InlineData("Digest username=\"u\",realm=\"r\",nonce=\"n\",uri=\"sip:x\",response=\"0\",qop=auth,nc=1,cnonce=\"c\"", false)]
    [InlineData("Digest username=\"u\",realm=\"r\",nonce=\"n\",uri=\"sip:x\",response=\"0\",qop=auth-int,nc=00000001,cnonce=\"c\"", false)]
    public void Credentials_are_whole_or_refused(string header, bool expected) =>
        Assert.Equal(expected, DigestCredentials.TryParse(Encoding.ASCII.GetBytes(header), out _));

    [Fact]
    public void Oversized_parts_are_never_a_match()
    {
        var secret = DigestHash.Compute(DigestAlgorithm.Md5, "u", "r", "p");
        var header = $"Digest username=\"u\",realm=\"r\",nonce=\"n\",uri=\"sip:{new string('x', 5000)}\",response=\"0\"";
        Assert.True(DigestCredentials.TryParse(Encoding.ASCII.GetBytes(header), out var credentials));
        Assert.False(DigestServer.Matches(credentials, secret, "REGISTER"u8));

        header = $"Digest username=\"u\",realm=\"r\",nonce=\"n\",uri=\"sip:x\",response=\"{new string('0', 5000)}\"";
        Assert.True(DigestCredentials.TryParse(Encoding.ASCII.GetBytes(header), out credentials));
        Assert.False(DigestServer.Matches(credentials, secret, "REGISTER"u8));
    }

    [Theory]
    [InlineData(DigestAlgorithm.Md5)]
    [InlineData(DigestAlgorithm.Sha256)]
    public void Client_answers_what_the_server_asks(DigestAlgorithm algorithm)
    {
        var writer = new SipWriter(new byte[1000]);
        DigestChallenge.Write(ref writer, HeaderName.WwwAuthenticate, "pbx \"one\""u8, "nonce-1"u8, algorithm, stale: true);
        Assert.True(DigestChallenge.TryParse(Value(writer.Written), out var challenge));
        Assert.True(challenge.IsStale);
        Assert.True(challenge.OffersAuth);
        Assert.Equal(algorithm, challenge.Algorithm);

        var secret = DigestHash.Compute(algorithm, "bob", "pbx \"one\"", "secret");
        var answer = new SipWriter(new byte[1000]);
        Assert.True(DigestClient.TryWrite(ref answer, HeaderName.Authorization, challenge, "bob"u8, secret, "INVITE"u8, "sip:x@y"u8, "c0ffee"u8, 10));

        Assert.True(DigestCredentials.TryParse(Value(answer.Written), out var credentials));
        Assert.Equal(10u, credentials.NonceCount);
        Assert.True(DigestServer.Matches(credentials, secret, "INVITE"u8));
    }

    [Theory]
    [InlineData("Digest realm=\"r\", nonce=\"n\"", true, false)]
    [InlineData("Digest realm=\"r\", nonce=\"n\", qop=\"auth-int, auth\", domain=\"sip:x\"", true, true)]
    [InlineData("Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"", false, false)]
    [InlineData("Digest realm=\"r\", nonce=\"n\", algorithm=SHA-512-256", false, false)]
    [InlineData("Digest realm=\"r\"", false, false)]
    [InlineData("Basic realm=\"r\"", false, false)]
    public void Challenge_is_one_we_can_answer_or_refused(string header, bool expected, bool offersAuth)
    {
        Assert.Equal(expected, DigestChallenge.TryParse(Encoding.ASCII.GetBytes(header), out var challenge));
        Assert.Equal(expected && offersAuth, expected && challenge.OffersAuth);
    }

    [Fact]
    public void Credentials_are_found_by_realm()
    {
        const string Other = "Authorization: Digest username=\"u\",realm=\"other\",nonce=\"n\",uri=\"sip:x\",response=\"0\"\r\n";
        var text = "OPTIONS sip:a@b SIP/2.0\r\nAuthorization: Basic x\r\n" + Other + Other.Replace("other", "mine", StringComparison.Ordinal) + "\r\n";
        var message = new SipMessage();
        SipParser.Parse(Encoding.ASCII.GetBytes(text), message, SipLimits.Default);

        Assert.True(DigestCredentials.TryFind(message, HeaderName.Authorization, "mine"u8, out var credentials));
        Assert.Equal("mine", Encoding.ASCII.GetString(credentials.Realm));
        Assert.False(DigestCredentials.TryFind(message, HeaderName.Authorization, "none"u8, out _));
        Assert.False(DigestCredentials.TryFind(message, HeaderName.ProxyAuthorization, "mine"u8, out _));
    }

    private static byte[] Value(ReadOnlySpan<byte> header) => header[(header.IndexOf((byte)':') + 2)..^2].ToArray();
}
