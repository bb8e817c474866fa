namespace Softswitch.Media.Sources;

/// <summary>A pause.</summary>
public sealed class SilenceSource : ISoundSource
{
    private readonly long _length; // samples
    private long _position;

    /// <param name="milliseconds">Its length.</param>
    /// <param name="sampleRate">Any that the neighbours have, in Hz.</param>
    public SilenceSource(int milliseconds, int sampleRate) => (_length, SampleRate) = ((long)milliseconds * sampleRate / 1000, sampleRate);

    public int SampleRate { get; }

    public SoundCursor Cursor => new(0, _position * 1000 / SampleRate);

    public int Read(Span<short> pcm)
    {
        pcm.Clear();
        var count = (int)Math.Min(pcm.Length, _length - _position);
        _position += count;
        return count;
    }

    public void Seek(SoundCursor cursor) =>
        _position = Math.Min(Math.Clamp(cursor.Milliseconds, 0, int.MaxValue) * SampleRate / 1000, _length);
}
