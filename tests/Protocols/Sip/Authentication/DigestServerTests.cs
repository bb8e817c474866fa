using System.Text;
using Softswitch.Protocols.Sip.Authentication;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Support.Memory;

namespace Softswitch.Protocols.Tests.Sip.Authentication;

public sealed class DigestServerTests
{
    private const long Now = 1_800_000_000_000;
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(5);
    private static readonly DigestHash Secret = DigestHash.Compute(DigestAlgorithm.Sha256, "bob", "pbx", "secret");
    private readonly NonceMint _mint = new(new byte[NonceMint.KeyBytes], Validity);
    private readonly DigestServer _server;

    public DigestServerTests() => _server = new DigestServer(_mint, new NonceCounter(Validity, 1000));

    [Fact]
    public void Verify_right_password_is_accepted_once_per_count()
    {
        Assert.Equal(DigestVerdict.Accepted, Verify(Credentials(1), Now));
        Assert.Equal(DigestVerdict.Stale, Verify(Credentials(1), Now));
        Assert.Equal(DigestVerdict.Accepted, Verify(Credentials(3), Now));
        Assert.Equal(DigestVerdict.Accepted, Verify(Credentials(2), Now));
        Assert.Equal(DigestVerdict.Stale, Verify(Credentials(2), Now));
    }

    [Fact]
    public void Verify_by_another_gateway_with_the_key_is_accepted()
    {
        var other = new DigestServer(new NonceMint(new byte[NonceMint.KeyBytes], Validity), new NonceCounter(Validity, 1000));

        Assert.True(DigestCredentials.TryParse(Credentials(1), out var credentials));
        Assert.Equal(DigestVerdict.Accepted, other.Verify(credentials, Secret, "REGISTER"u8, "pbx"u8, Now));
    }

    [Theory]
    [InlineData(300_000, DigestVerdict.Accepted)]
    [InlineData(300_001, DigestVerdict.Stale)]
    [InlineData(-60_000, DigestVerdict.Accepted)]
    [InlineData(-60_001, DigestVerdict.Stale)]
    public void Verify_nonce_of_another_time_is_stale(long age, DigestVerdict expected) =>
        Assert.Equal(expected, Verify(Credentials(1), Now + age));

    [Fact]
    public void Verify_wrong_password_is_refused_even_with_an_old_nonce()
    {
        Assert.True(DigestCredentials.TryParse(Credentials(1), out var credentials));

        var wrong = DigestHash.Compute(DigestAlgorithm.Sha256, "bob", "pbx", "guess");
        Assert.Equal(DigestVerdict.Refused, _server.Verify(credentials, wrong, "REGISTER"u8, "pbx"u8, Now + 999_999));
        Assert.Equal(DigestVerdict.Refused, _server.Verify(credentials, DigestHash.Nobody(DigestAlgorithm.Sha256), "REGISTER"u8, "pbx"u8, Now));
        Assert.Equal(DigestVerdict.Refused, _server.Verify(credentials, Secret, "REGISTER"u8, "other"u8, Now));
    }

    [Fact]
    public void Check_nonce_changed_in_any_character_is_forged()
    {
        var nonce = Nonce(7);
        Assert.Equal(NonceVerdict.Valid, _mint.Check(nonce, "pbx"u8, Now, out var stamp));
        Assert.Equal(new NonceStamp(Now, 7), stamp);

        for (var i = 0; i < nonce.Length; i++)
        {
            var forged = (byte[])nonce.Clone();
            forged[i] = forged[i] == (byte)'A' ? (byte)'B' : (byte)'A';
            Assert.Equal(NonceVerdict.Forged, _mint.Check(forged, "pbx"u8, Now, out _));
            Assert.Equal(NonceVerdict.Forged, _mint.Check(nonce.AsSpan(0, i), "pbx"u8, Now, out _));
        }

        Assert.Equal(NonceVerdict.Forged, _mint.Check(nonce, "pby"u8, Now, out _));
        Assert.Equal(NonceVerdict.Forged, new NonceMint(Enumerable.Repeat((byte)1, NonceMint.KeyBytes).ToArray(), Validity).Check(nonce, "pbx"u8, Now, out _));
    }

    [Fact]
    public void Check_nonce_with_any_other_byte_is_forged()
    {
        for (var value = 0; value <= byte.MaxValue; value++)
        {
            foreach (var at in (int[])[0, 17, NonceMint.NonceLength - 1])
            {
                var forged = Nonce(7);
                var isSame = forged[at] == value;
                forged[at] = (byte)value;
                Assert.Equal(isSame ? NonceVerdict.Valid : NonceVerdict.Forged, _mint.Check(forged, "pbx"u8, Now, out _));
            }
        }
    }

    [Fact]
    public void Verify_allocates_nothing()
    {
        var header = Credentials(1);
        for (var i = 0; i < 100; i++)
        {
            Verify(header, Now);
        }

        Assert.Equal(0, Allocated.InEveryRound(100, () => Verify(header, Now)));
    }

    private DigestVerdict Verify(byte[] header, long now)
    {
        return !DigestCredentials.TryParse(header, out var credentials)
            ? throw new InvalidOperationException("The credentials are not whole.")
            : _server.Verify(credentials, Secret, "REGISTER"u8, "pbx"u8, now);
    }

    private byte[] Nonce(ulong salt)
    {
        var nonce = new byte[NonceMint.NonceLength];
        _mint.Create("pbx"u8, Now, salt, nonce);
        return nonce;
    }

    private byte[] Credentials(uint count)
    {
        var challengeText = $"Digest realm=\"pbx\", nonce=\"{Encoding.ASCII.GetString(Nonce(7))}\", algorithm=SHA-256, qop=\"auth\"";
        Assert.True(DigestChallenge.TryParse(Encoding.ASCII.GetBytes(challengeText), out var challenge));
        var writer = new SipWriter(new byte[1000]);
        Assert.True(DigestClient.TryWrite(ref writer, HeaderName.Authorization, challenge, "bob"u8, Secret, "REGISTER"u8, "sip:pbx"u8, "c"u8, count));
        return writer.Written[("Authorization: ".Length)..^2].ToArray();
    }
}
