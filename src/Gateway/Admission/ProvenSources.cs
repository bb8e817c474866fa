namespace Softswitch.Gateway.Admission;

/// <summary>
/// From where somebody proved himself within the last hour, which is how often registrations are renewed at the least. A table
/// of fixed size that forgets by overwriting.
/// </summary>
internal sealed class ProvenSources(TimeProvider time)
{
    private const int Slots = 1 << 16;
    private const uint Seconds = 3_600;

    private readonly long _start = time.GetTimestamp();

    // The hash of a source above, the second it was heard of below.
    private readonly ulong[] _heard = new ulong[Slots];

    public void Add(SourceKey source)
    {
        var hash = (uint)source.GetHashCode();
        var mark = ((ulong)hash << 32) | Now;
        ref var slot = ref _heard[hash & (Slots - 1)];
        if (Volatile.Read(ref slot) != mark)
            Volatile.Write(ref slot, mark);
    }

    public bool Knows(SourceKey source)
    {
        var hash = (uint)source.GetHashCode();
        var mark = Volatile.Read(ref _heard[hash & (Slots - 1)]);
        return mark >> 32 == hash && Now - (uint)mark < Seconds;
    }

    // Never 0, as an empty slot is.
    private uint Now => (uint)time.GetElapsedTime(_start).TotalSeconds + Seconds;
}
