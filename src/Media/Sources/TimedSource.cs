namespace Softswitch.Media.Sources;

/// <summary>So much of another source, such as of a tone that never ends.</summary>
public sealed class TimedSource(ISoundSource source, int milliseconds) : ISoundSource
{
    private readonly long _length = (long)milliseconds * source.SampleRate / 1000;
    private long _position; // samples

    public int SampleRate => source.SampleRate;

    public SoundCursor Cursor => new(0, _position * 1000 / SampleRate);

    public int Read(Span<short> pcm)
    {
        var count = source.Read(pcm[..(int)Math.Min(pcm.Length, _length - _position)]);
        pcm[count..].Clear();
        _position += count;
        return count;
    }

    public void Seek(SoundCursor cursor)
    {
        source.Seek(cursor);
        _position = Math.Clamp(cursor.Milliseconds * SampleRate / 1000, 0, _length);
    }
}
