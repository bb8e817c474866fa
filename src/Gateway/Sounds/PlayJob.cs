using Softswitch.Media.Sources;

namespace Softswitch.Gateway.Sounds;

/// <summary>What a leg hears: sounds of its own, or the music that others hear as well.</summary>
internal sealed record PlayJob
{
    private readonly ISoundSource? _source;

    /// <param name="repeats">Its beginning follows its end.</param>
    public PlayJob(int job, ISoundSource source, bool repeats) => (Job, _source, Repeats) = (job, source, repeats);

    public PlayJob(int job, MusicChannel music) => (Job, Music, Repeats) = (job, music, true);

    public int Job { get; }

    public bool Repeats { get; }

    /// <summary>Is sent as it is encoded for all who hear it; null for sounds of its own.</summary>
    public MusicChannel? Music { get; }

    /// <summary>Fills a frame; false when it is over, and then what is left of the frame is silence.</summary>
    public bool TryRead(Span<short> frame)
    {
        var read = _source?.Read(frame) ?? 0;
        frame[read..].Clear();
        if (read == frame.Length || _source is null)
            return true;
        if (!Repeats)
            return false;
        _source.Seek(default);
        return _source.Read(frame[read..]) > 0;
    }
}
