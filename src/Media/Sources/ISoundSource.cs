namespace Softswitch.Media.Sources;

/// <summary>Sound to be played: mono 16-bit samples, read frame by frame by one thread. Nothing is allocated per frame.</summary>
public interface ISoundSource
{
    /// <summary>Of what is read, in Hz.</summary>
    int SampleRate { get; }

    /// <summary>Where the next sample comes from: given to <see cref="Seek"/> later, play goes on where it was.</summary>
    SoundCursor Cursor { get; }

    /// <summary>Fills <paramref name="pcm"/> and returns how many samples are of the source; behind them there is silence. Fewer than asked for: it is over.</summary>
    int Read(Span<short> pcm);

    /// <summary>Goes to a place; beyond the end is the end. The default cursor is the beginning, also of one that is over.</summary>
    void Seek(SoundCursor cursor);
}
