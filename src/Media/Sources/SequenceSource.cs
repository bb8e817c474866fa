using System.Collections.Immutable;

namespace Softswitch.Media.Sources;

/// <summary>Plays several sources after each other, without a gap: the words of an announcement. Each of them is one sound, no sequence of its own.</summary>
public sealed class SequenceSource : ISoundSource
{
    private readonly ImmutableArray<ISoundSource> _items;
    private int _item;

    /// <param name="items">Of any rate of 8, 16 and 48 kHz; each at its beginning and used by nobody else.</param>
    /// <param name="sampleRate">To play them at.</param>
    public SequenceSource(ImmutableArray<ISoundSource> items, int sampleRate)
    {
        _items = [.. items.Select(i => ResampledSource.At(i, sampleRate))];
        SampleRate = sampleRate;
    }

    public int SampleRate { get; }

    public SoundCursor Cursor => new(_item, _item < _items.Length ? _items[_item].Cursor.Milliseconds : 0);

    public int Read(Span<short> pcm)
    {
        var read = 0;
        while (_item < _items.Length)
        {
            read += _items[_item].Read(pcm[read..]);
            if (read == pcm.Length)
                return read;
            _item++;
        }

        pcm[read..].Clear();
        return read;
    }

    public void Seek(SoundCursor cursor)
    {
        _item = (int)Math.Clamp(cursor.Item, 0, _items.Length);
        for (var i = _item; i < _items.Length; i++)
            _items[i].Seek(new SoundCursor(0, i == _item ? cursor.Milliseconds : 0));
    }
}
