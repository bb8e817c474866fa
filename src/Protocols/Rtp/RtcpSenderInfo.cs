namespace Softswitch.Protocols.Rtp;

/// <summary>What a sender report tells of the stream of its sender (RFC 3550 6.4.1).</summary>
/// <param name="NtpTime">When it is sent: seconds since 1900, and their fraction in the lower 32 bits (RFC 3550 4).</param>
/// <param name="RtpTimestamp">Of the stream at that moment.</param>
/// <param name="Packets">Sent since it began.</param>
/// <param name="Octets">Of payload in those.</param>
public readonly record struct RtcpSenderInfo(ulong NtpTime, uint RtpTimestamp, uint Packets, uint Octets)
{
    /// <summary>What a reception report repeats of it: the middle 32 bits of its time.</summary>
    public uint Stamp => (uint)(NtpTime >> 16);
}
