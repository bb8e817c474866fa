using System.Diagnostics.CodeAnalysis;

namespace Softswitch.Integrations.Speech;

/// <summary>Holds values up to a size in all; those go first that were not used for longest. For one thread at a time.</summary>
internal sealed class LeastRecentlyUsed<TValue>(long capacity)
{
    private readonly Dictionary<string, LinkedListNode<Entry>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();
    private long _size;

    /// <summary>Whether it is there; it counts as used now.</summary>
    public bool TryUse(string key, [MaybeNullWhen(false)] out TValue value)
    {
        value = default;
        if (!_byKey.TryGetValue(key, out var node))
            return false;
        _byUse.Remove(node);
        _byUse.AddLast(node);
        value = node.Value.Value;
        return true;
    }

    /// <summary>Adds or replaces, and returns the keys of what had to go for it; that may be itself, when it is larger than all may be.</summary>
    public ImmutableArray<string> Add(string key, TValue value, long size)
    {
        Remove(key);
        _byKey[key] = _byUse.AddLast(new Entry(key, value, size));
        _size += size;
        var gone = ImmutableArray.CreateBuilder<string>();
        while (_size > capacity)
        {
            gone.Add(_byUse.First!.Value.Key);
            Remove(_byUse.First.Value.Key);
        }

        return gone.ToImmutable();
    }

    public void Remove(string key)
    {
        if (!_byKey.Remove(key, out var node))
            return;
        _byUse.Remove(node);
        _size -= node.Value.Size;
    }

    private sealed record Entry(string Key, TValue Value, long Size);
}
