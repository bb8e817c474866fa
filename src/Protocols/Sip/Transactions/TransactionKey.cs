using System.Buffers.Binary;
using System.Security.Cryptography;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// What makes messages belong together, as bytes: the method, and what RFC 3261 17.1.3 (client) or 17.2.3 (server)
/// compares. An ACK has the key of its INVITE.
/// </summary>
internal static class TransactionKey
{
    /// <summary>Bytes of the longest key.</summary>
    public const int Longest = 384;

    /// <summary>Bytes of the longest branch of a request of our own.</summary>
    public const int LongestBranch = Longest - 1;

    private static ReadOnlySpan<byte> MagicCookie => "z9hG4bK"u8;

    public static int Hash(ReadOnlySpan<byte> key)
    {
        // Seeded per process: peers choose branches, they must not choose buckets.
        var hash = new HashCode();
        hash.AddBytes(key);
        return hash.ToHashCode();
    }

    /// <returns>Bytes written, at most <see cref="Longest"/>.</returns>
    public static int OfRequest(SipMessage request, Span<byte> key)
    {
        var method = request.Method == SipMethod.Ack ? SipMethod.Invite : request.Method;
        key[0] = (byte)method;
        var branch = request.TopViaBranch;
        var via = request.TopVia;
        var sentBy = via[..Math.Max(via.IndexOf((byte)';'), 0)];
        if (!branch.StartsWith(MagicCookie) || branch.Length + sentBy.Length + 2 > Longest)
            return 1 + Digest(request, key[1..]);
        branch.CopyTo(key[1..]);
        key[branch.Length + 1] = 0;
        sentBy.CopyTo(key[(branch.Length + 2)..]);
        return branch.Length + sentBy.Length + 2;
    }

    /// <returns>Bytes written; 0 when there is no branch or it is too long.</returns>
    public static int OfClient(SipMethod method, ReadOnlySpan<byte> branch, Span<byte> key)
    {
        if (branch.IsEmpty || branch.Length > LongestBranch)
            return 0;
        key[0] = (byte)method;
        branch.CopyTo(key[1..]);
        return branch.Length + 1;
    }

    /// <summary>The key that the CANCEL of this INVITE has, or the INVITE of this CANCEL.</summary>
    public static byte[] With(ReadOnlySpan<byte> key, SipMethod method)
    {
        var other = key.ToArray();
        other[0] = (byte)method;
        return other;
    }

    // RFC 3261 17.2.3, peers of RFC 2543 without a unique branch. The To tag is left out, so that the ACK of a
    // final response is found by the same key. Also for values too long to be compared as they are.
    private static int Digest(SipMessage request, Span<byte> destination)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(number, request.CSeq.Number);
        hash.AppendData(number);
        AppendText(hash, request.TopVia);
        AppendText(hash, request.CallId);
        AppendText(hash, request.FromTag);
        AppendText(hash, request.RequestUri);
        return hash.GetHashAndReset(destination);
    }

    private static void AppendText(IncrementalHash hash, ReadOnlySpan<byte> text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
        hash.AppendData(length);
        hash.AppendData(text);
    }
}
