using System.Diagnostics.CodeAnalysis;

namespace Softswitch.Gateway.Sounds;

/// <summary>Values that are made once for all who use them at a time, and are forgotten with the last of these. For any thread.</summary>
internal sealed class SharedWhileUsed<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private const int Tidying = 256; // additions

    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, WeakReference<TValue>> _values = [];
    private int _added;

    public TValue GetOrAdd(TKey key, Func<TValue> make)
    {
        lock (_gate)
        {
            if (Find(key, out var found))
                return found;
            var made = make();
            Put(key, made);
            return made;
        }
    }

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        lock (_gate)
            return Find(key, out value);
    }

    private bool Find(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        value = null;
        return _values.TryGetValue(key, out var weak) && weak.TryGetTarget(out value);
    }

    private void Put(TKey key, TValue value)
    {
        _values[key] = new WeakReference<TValue>(value);
        if (++_added % Tidying != 0)
            return;
        foreach (var (each, weak) in _values.ToArray())
        {
            if (!weak.TryGetTarget(out _))
                _values.Remove(each);
        }
    }
}
