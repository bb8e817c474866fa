using Softswitch.Media.Resampling;

namespace Softswitch.Gateway.Sounds;

/// <summary>Two legs that share no codec hear each other: what one says is decoded, and coded anew for the other.</summary>
internal sealed class SoundLink
{
    private const int FramesPerSecond = 50;

    private readonly Lock _gate = new();

    private SoundLink(int oneRate, int otherRate)
    {
        var (one, other) = (new FrameShelf(oneRate / FramesPerSecond), new FrameShelf(otherRate / FramesPerSecond));
        One = new End(_gate, one, other, oneRate, otherRate);
        Other = new End(_gate, other, one, otherRate, oneRate);
    }

    public ISeat One { get; }

    public ISeat Other { get; }

    /// <summary>Rates of the sound of both legs, in Hz.</summary>
    public static SoundLink Between(int oneRate, int otherRate) => new(oneRate, otherRate);

    private sealed class End(Lock gate, FrameShelf mine, FrameShelf theirs, int myRate, int theirRate) : ISeat
    {
        private readonly Resampler? _resampler = myRate == theirRate ? null : new Resampler(myRate, theirRate);
        private readonly short[] _resampled = new short[theirRate / FramesPerSecond];

        public void Say(ReadOnlySpan<short> said)
        {
            if (!said.IsEmpty && _resampler is not null)
            {
                _resampler.Resample(said, _resampled);
                said = _resampled;
            }

            lock (gate)
                theirs.Put(said);
        }

        public bool Hear(Span<short> heard)
        {
            lock (gate)
                return mine.TryTake(heard);
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
