using System.Buffers;
using System.Globalization;
using System.Net;

namespace Softswitch.Protocols.Sdp;

/// <summary>
/// One side of a dialog as the source of descriptions: gives them one session id and raises the version exactly when the content
/// changed (RFC 3264 8). Not for several threads at once.
/// </summary>
public sealed class SdpPublisher(ulong sessionId, IPAddress address, SdpLimits limits)
{
    private ulong _version = sessionId;
    private byte[]? _last;

    public ulong SessionId { get; } = sessionId;

    public ulong Version => _version;

    /// <summary>What was sent last; null before the first. Enough to go on elsewhere with <see cref="Resume"/>.</summary>
    public ReadOnlyMemory<byte>? Last => _last;

    /// <summary>Continues from a body an earlier publisher sent; null when it is none of ours.</summary>
    public static SdpPublisher? Resume(byte[] last, IPAddress address, SdpLimits limits)
    {
        Span<SdpMediaFacts> media = stackalloc SdpMediaFacts[SdpLimits.HighestMaxMedia];
        if (SdpScanner.Scan(last, limits, media, out var session) != SdpError.None)
            return null;
        ReadOnlySpan<byte> origin = session.Origin.Of(last);
        SdpText.NextWord(ref origin);
        return ulong.TryParse(SdpText.NextWord(ref origin), CultureInfo.InvariantCulture, out var id) && ulong.TryParse(SdpText.NextWord(ref origin), CultureInfo.InvariantCulture, out var version)
            ? new SdpPublisher(id, address, limits) { _version = version, _last = last }
            : null;
    }

    /// <summary>
    /// Rewrites <paramref name="received"/> for the relay; the same content as last time gives the same array again.
    /// </summary>
    public SdpError TryPublish(ReadOnlySpan<byte> received, ReadOnlySpan<SdpRelayAddress> relay, out byte[] body)
    {
        body = [];
        if (received.Length > limits.MaxBytes)
            return SdpError.TooLarge;
        var buffer = ArrayPool<byte>.Shared.Rent(SdpRewriter.MaxLength(received.Length));
        try
        {
            var error = Write(received, relay, buffer, out var written);
            if (error != SdpError.None)
                return error;
            if (_last is null || !written.SequenceEqual(_last))
            {
                if (_last is not null)
                {
                    _version++;
                    _ = Write(received, relay, buffer, out written);
                }

                _last = written.ToArray();
            }

            body = _last;
            return SdpError.None;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private SdpError Write(ReadOnlySpan<byte> received, ReadOnlySpan<SdpRelayAddress> relay, byte[] buffer, out ReadOnlySpan<byte> written)
    {
        var error = SdpRewriter.Rewrite(received, relay, new SdpOwnOrigin(SessionId, _version, address), limits, buffer, out var length);
        written = buffer.AsSpan(0, length);
        return error;
    }
}
