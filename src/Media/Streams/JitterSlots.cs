namespace Softswitch.Media.Streams;

/// <summary>The places of the packets that wait in a jitter buffer, by their extended sequence numbers; all memory is taken at once.</summary>
internal sealed class JitterSlots
{
    /// <summary>Packets: the longest delay in packets of 10 ms, and a burst.</summary>
    public const int Count = 32;

    /// <summary>Bytes: the longest frame of Opus (RFC 6716 3.2.1), or 60 ms of any other codec here.</summary>
    public const int MaxPayload = 1276;

    private readonly Slot[] _slots = new Slot[Count];
    private readonly byte[] _payloads = new byte[Count * MaxPayload];

    /// <summary>False when the packet is here or was.</summary>
    public bool TryPut(long sequence, long timestamp, in JitterPacket packet, ReadOnlySpan<byte> payload)
    {
        ref var slot = ref _slots[IndexOf(sequence)];
        if (slot.IsKnown && slot.Sequence == sequence)
            return false;
        slot = new Slot(IsKnown: true, IsWaiting: true, sequence, timestamp, packet.Ticks, packet.PayloadType, packet.Marker, payload.Length);
        payload.CopyTo(_payloads.AsSpan(IndexOf(sequence) * MaxPayload));
        return true;
    }

    /// <summary>Whether a packet with this sequence number was put here and nothing took its place since.</summary>
    public bool WasHere(long sequence) => _slots[IndexOf(sequence)] is { IsKnown: true } slot && slot.Sequence == sequence;

    /// <summary>The waiting packet with the lowest sequence number in this range, at most <see cref="Count"/> wide.</summary>
    public bool TryFind(long from, long to, out Slot found)
    {
        for (var sequence = from; sequence <= to; sequence++)
        {
            found = _slots[IndexOf(sequence)];
            if (found.IsWaiting && found.Sequence == sequence)
                return true;
        }

        found = default;
        return false;
    }

    /// <summary>Good until the place is used again.</summary>
    public ReadOnlySpan<byte> PayloadOf(scoped in Slot slot) => _payloads.AsSpan(IndexOf(slot.Sequence) * MaxPayload, slot.Length);

    /// <summary>The packet waits no more, and is remembered.</summary>
    public void Release(long sequence)
    {
        ref var slot = ref _slots[IndexOf(sequence)];
        slot = slot with { IsWaiting = false };
    }

    public void Clear() => Array.Clear(_slots);

    private static int IndexOf(long sequence) => (int)(sequence & Count - 1);

    internal readonly record struct Slot(
        bool IsKnown, bool IsWaiting, long Sequence, long Timestamp, int Ticks, int PayloadType, bool Marker, int Length);
}
