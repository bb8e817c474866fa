using System.Net;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>Where a request came from, as it is written into the top Via of its answers (RFC 3261 18.2.1, RFC 3581).</summary>
public readonly ref struct SipSource
{
    /// <param name="host">The address as text, IPv6 without brackets; empty leaves the Via as it is.</param>
    public SipSource(ReadOnlySpan<byte> host, int port)
    {
        Host = host;
        Port = port;
    }

    public ReadOnlySpan<byte> Host { get; }

    public int Port { get; }

    /// <summary>Writes the address into <paramref name="scratch"/>, at least 65 bytes, to which the result refers.</summary>
    public static SipSource Of(IPAddress address, int port, Span<byte> scratch) =>
        address.TryFormat(scratch, out var length) ? new SipSource(scratch[..length], port) : default;
}
