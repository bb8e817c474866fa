namespace Softswitch.Media.Sources;

/// <summary>Plays a clip, once or for ever.</summary>
public sealed class ClipSource : ISoundSource
{
    private readonly SoundClip _clip;
    private readonly bool _loops;
    private int _position; // samples

    /// <param name="loops">Whether its beginning follows its end.</param>
    /// <param name="startMs">Where play begins the first time.</param>
    public ClipSource(SoundClip clip, bool loops = false, long startMs = 0)
    {
        _clip = clip;
        _loops = loops && !clip.Samples.IsEmpty;
        Seek(new SoundCursor(0, startMs));
    }

    public int SampleRate => _clip.SampleRate;

    public SoundCursor Cursor => new(0, _position * 1000L / SampleRate);

    public int Read(Span<short> pcm)
    {
        var read = 0;
        while (read < pcm.Length)
        {
            if (_position == _clip.Samples.Length && _loops)
                _position = 0;
            var count = Math.Min(pcm.Length - read, _clip.Samples.Length - _position);
            if (count == 0)
                break;
            _clip.Samples.Slice(_position, count).CopyTo(pcm[read..]);
            _position += count;
            read += count;
        }

        pcm[read..].Clear();
        return read;
    }

    public void Seek(SoundCursor cursor) =>
        _position = (int)Math.Min(Math.Clamp(cursor.Milliseconds, 0, _clip.Milliseconds + 1) * SampleRate / 1000, _clip.Samples.Length);
}
