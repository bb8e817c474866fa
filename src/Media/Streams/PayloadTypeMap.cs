namespace Softswitch.Media.Streams;

/// <summary>How the payload types of one side are numbered by the other, where both chose numbers of their own for one format. Never changes.</summary>
public sealed class PayloadTypeMap
{
    private const int Types = 128;
    private const byte None = 0xFF;

    private readonly byte[] _types = new byte[Types];

    /// <param name="pairs">Each type that is understood, and what it becomes: both 0 to 127.</param>
    public PayloadTypeMap(IEnumerable<(int From, int To)> pairs)
    {
        Array.Fill(_types, None);
        foreach (var (from, to) in pairs)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)to, (uint)Types, nameof(pairs));
            _types[from] = (byte)to;
        }
    }

    /// <summary>Both sides number alike.</summary>
    public static PayloadTypeMap Same { get; } = new(Enumerable.Range(0, Types).Select(type => (type, type)));

    /// <summary>False for a type that the other side does not understand.</summary>
    /// <param name="type">0 to 127, as in a packet.</param>
    /// <param name="mapped">As the other side numbers it.</param>
    public bool TryMap(int type, out int mapped)
    {
        mapped = _types[type];
        return mapped != None;
    }
}
