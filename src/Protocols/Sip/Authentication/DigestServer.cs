using System.Security.Cryptography;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>Checks credentials. Safe for use by many threads; allocates nothing.</summary>
public sealed class DigestServer(NonceMint mint, NonceCounter counter)
{
    /// <summary>
    /// Judges credentials against what is kept of the password. For a user who does not exist pass
    /// <see cref="DigestHash.Nobody"/>, so that the answer takes as long.
    /// </summary>
    /// <param name="method">As written in the request line.</param>
    /// <param name="now">Milliseconds since 1970.</param>
    public DigestVerdict Verify(
        in DigestCredentials credentials, DigestHash secret, ReadOnlySpan<byte> method, ReadOnlySpan<byte> realm, long now)
    {
        var nonce = mint.Check(credentials.Nonce, realm, now, out var stamp);
        var isOurRealm = credentials.Realm.SequenceEqual(realm);
        if (isOurRealm && nonce == NonceVerdict.Forged)
        {
            return DigestVerdict.Unasked;
        }

        if (!isOurRealm || !Matches(credentials, secret, method))
        {
            return DigestVerdict.Refused;
        }

        if (nonce == NonceVerdict.Expired)
        {
            return DigestVerdict.Stale;
        }

        // Without qop there is no count to check: such a client may repeat itself until the nonce expires.
        return credentials.NonceCount == 0 || counter.Use(stamp, credentials.NonceCount, now) == NonceUse.First
            ? DigestVerdict.Accepted
            : DigestVerdict.Stale;
    }

    /// <summary>Whether the response was made with this secret, in time that does not tell how much of it was right.</summary>
    public static bool Matches(in DigestCredentials credentials, DigestHash secret, ReadOnlySpan<byte> method)
    {
        Span<byte> expected = stackalloc byte[DigestResponse.MaxBytes];
        var length = DigestResponse.Compute(secret, credentials.Parts, method, expected);
        Span<byte> given = stackalloc byte[DigestResponse.MaxBytes];
        var fits = credentials.Response.Length <= given.Length
            && System.Text.Ascii.ToLower(credentials.Response, given, out _) == System.Buffers.OperationStatus.Done;
        return fits && length > 0 && secret.Bytes.Length > 0 && secret.Algorithm == credentials.Algorithm
            && CryptographicOperations.FixedTimeEquals(expected[..length], given[..credentials.Response.Length]);
    }
}
