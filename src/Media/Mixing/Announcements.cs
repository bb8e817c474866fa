using Softswitch.Media.Sources;

namespace Softswitch.Media.Mixing;

/// <summary>Sounds that all hear, one after the other: who joins and who leaves. When too many wait, the newest is left out.</summary>
internal sealed class Announcements(int sampleRate, int frameLength)
{
    private const int Most = 4;

    private readonly Queue<ISoundSource> _waiting = new(Most);
    private readonly short[] _frame = new short[frameLength];

    public void Add(ISoundSource source)
    {
        if (_waiting.Count < Most)
            _waiting.Enqueue(ResampledSource.At(source, sampleRate));
    }

    /// <summary>The next frame, or nothing.</summary>
    public ReadOnlySpan<short> Next()
    {
        while (_waiting.TryPeek(out var source))
        {
            var count = source.Read(_frame);
            if (count < _frame.Length)
                _waiting.Dequeue();
            if (count > 0)
                return _frame;
        }

        return [];
    }
}
