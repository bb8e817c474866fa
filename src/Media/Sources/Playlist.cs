using System.Collections.Immutable;

namespace Softswitch.Media.Sources;

/// <summary>Plays its items for ever, in order or shuffled anew each time round: music on hold.</summary>
public sealed class Playlist : ISoundSource
{
    private readonly ImmutableArray<ISoundSource> _items;
    private readonly PlayOrder _order;
    private long _place; // items played before
    private ISoundSource _current;

    /// <param name="items">At least one; of any rate of 8, 16 and 48 kHz, each one sound that ends and that nobody else uses.</param>
    /// <param name="sampleRate">To play them at.</param>
    /// <param name="seed">Shuffles them, the same seed in the same way; null for the order they are in.</param>
    /// <exception cref="ArgumentException">There are no items.</exception>
    public Playlist(ImmutableArray<ISoundSource> items, int sampleRate, ulong? seed = null)
    {
        if (items.IsEmpty)
            throw new ArgumentException("A playlist has at least one item.", nameof(items));
        _items = [.. items.Select(i => ResampledSource.At(i, sampleRate))];
        _order = new PlayOrder(items.Length, seed);
        _current = _items[_order.ItemAt(0)];
        SampleRate = sampleRate;
    }

    public int SampleRate { get; }

    public SoundCursor Cursor => new(_place, _current.Cursor.Milliseconds);

    /// <summary>Always fills <paramref name="pcm"/>: with silence when no item has a sound.</summary>
    public int Read(Span<short> pcm)
    {
        var read = _current.Read(pcm);
        for (var empty = 0; read < pcm.Length && empty < _items.Length;)
        {
            Seek(new SoundCursor(_place + 1, 0));
            var count = _current.Read(pcm[read..]);
            empty = count == 0 ? empty + 1 : 0;
            read += count;
        }

        return pcm.Length;
    }

    public void Seek(SoundCursor cursor)
    {
        _place = Math.Max(0, cursor.Item);
        _current = _items[_order.ItemAt(_place)];
        _current.Seek(new SoundCursor(0, cursor.Milliseconds));
    }
}
