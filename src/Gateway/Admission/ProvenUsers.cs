namespace Softswitch.Gateway.Admission;

/// <summary>
/// Who proved himself from where, so that phones that are known do not suffer for what others do behind the same address.
/// A table of fixed size that forgets by overwriting; a hash of 64 seeded bits stands for source and user.
/// </summary>
internal sealed class ProvenUsers
{
    private const int Slots = 1 << 17;

    private readonly ulong[] _proven = new ulong[Slots];

    public void Add(SourceKey source, ReadOnlySpan<byte> user)
    {
        var mark = Mark(source, user);
        Volatile.Write(ref _proven[mark & (Slots - 1)], mark);
    }

    public void Remove(SourceKey source, ReadOnlySpan<byte> user)
    {
        var mark = Mark(source, user);
        Interlocked.CompareExchange(ref _proven[mark & (Slots - 1)], 0, mark);
    }

    public bool Contains(SourceKey source, ReadOnlySpan<byte> user)
    {
        var mark = Mark(source, user);
        return Volatile.Read(ref _proven[mark & (Slots - 1)]) == mark;
    }

    private static ulong Mark(SourceKey source, ReadOnlySpan<byte> user)
    {
        var low = new HashCode();
        low.AddBytes(user);
        low.Add(source);
        var high = new HashCode();
        high.Add(source);
        high.AddBytes(user);
        return ((ulong)(uint)high.ToHashCode() << 32) | (uint)low.ToHashCode();
    }
}
