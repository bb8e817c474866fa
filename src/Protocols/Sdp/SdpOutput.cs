using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Softswitch.Protocols.Sdp;

/// <summary>Appends to a span; once something does not fit, nothing more is written and <see cref="IsFull"/> stays set.</summary>
internal ref struct SdpOutput(Span<byte> room)
{
    private readonly Span<byte> _room = room;

    public int Length { get; private set; }

    public bool IsFull { get; private set; }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (IsFull || !bytes.TryCopyTo(_room[Length..]))
            IsFull = true;
        else
            Length += bytes.Length;
    }

    public void Append(ulong number)
    {
        if (IsFull || !number.TryFormat(_room[Length..], out var written, default, CultureInfo.InvariantCulture))
            IsFull = true;
        else
            Length += written;
    }

    /// <summary>"IN IP4 192.0.2.1" or its IPv6 sibling.</summary>
    public void Append(IPAddress address)
    {
        Append(address.AddressFamily == AddressFamily.InterNetworkV6 ? "IN IP6 "u8 : "IN IP4 "u8);
        if (IsFull || !address.TryFormat(_room[Length..], out var written))
            IsFull = true;
        else
            Length += written;
    }

    public void EndLine() => Append("\r\n"u8);
}
