using Softswitch.Media.Resampling;

namespace Softswitch.Gateway.Sounds;

/// <summary>
/// Two legs whose packets cannot be relayed as they are hear each other: what one says is decoded, and coded anew for the other. Keys are
/// passed on as the other takes them. Where packets are relayed, only keys that came beside them pass here, and what the station of one needs
/// to know of what the other says.
/// </summary>
internal sealed class SoundLink
{
    private const int FramesPerSecond = 50;
    private const int MostKeys = 32;

    private readonly Lock _gate = new();

    private SoundLink(int oneRate, int otherRate, bool passesSound)
    {
        var (one, other) = (new Shelf(oneRate), new Shelf(otherRate));
        One = new End(_gate, one, other, passesSound);
        Other = new End(_gate, other, one, passesSound);
    }

    public ISeat One { get; }

    public ISeat Other { get; }

    /// <summary>Rates of the sound of both legs, in Hz.</summary>
    /// <param name="passesSound">Else only keys.</param>
    public static SoundLink Between(int oneRate, int otherRate, bool passesSound = true) => new(oneRate, otherRate, passesSound);

    /// <summary>What one leg is yet to hear.</summary>
    private sealed class Shelf(int sampleRate)
    {
        public int SampleRate { get; } = sampleRate;

        public FrameShelf Frames { get; } = new(sampleRate / FramesPerSecond);

        public Queue<PassedKey> Keys { get; } = new();
    }

    private sealed class End(Lock gate, Shelf mine, Shelf theirs, bool passesSound) : ISeat
    {
        private readonly Resampler? _resampler = mine.SampleRate == theirs.SampleRate ? null : new Resampler(mine.SampleRate, theirs.SampleRate);
        private readonly short[] _resampled = new short[theirs.SampleRate / FramesPerSecond];

        public bool IsListening => passesSound;

        public void Say(ReadOnlySpan<short> said)
        {
            if (!passesSound)
                return;
            if (!said.IsEmpty && _resampler is not null)
            {
                _resampler.Resample(said, _resampled);
                said = _resampled;
            }

            lock (gate)
                theirs.Frames.Put(said);
        }

        public bool Hear(Span<short> heard)
        {
            lock (gate)
                return mine.Frames.TryTake(heard);
        }

        public void Press(PassedKey key)
        {
            lock (gate)
            {
                if (theirs.Keys.Count < MostKeys)
                    theirs.Keys.Enqueue(key);
            }
        }

        public bool TryTakeKey(out PassedKey key)
        {
            lock (gate)
                return mine.Keys.TryDequeue(out key);
        }

        public void Adjust(double? said, double? heard)
        {
            // Between two there is nobody to be louder than.
        }

        public void Leave()
        {
            // What is left on the shelves is heard by nobody.
        }
    }
}
