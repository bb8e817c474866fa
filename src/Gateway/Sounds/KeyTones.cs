using Softswitch.Media.Sources;
using Softswitch.Media.Tones;

namespace Softswitch.Gateway.Sounds;

/// <summary>Keys for a device that takes them only in its sound: their tones one after the other, each with its pause.</summary>
internal sealed class KeyTones(int sampleRate)
{
    private const int MostWaiting = 32;

    private readonly Queue<char> _waiting = new();
    private ToneSource? _playing;

    public bool IsPlaying => _playing is not null;

    /// <summary>A key more; left out when too many wait.</summary>
    public void Add(char key)
    {
        if (_waiting.Count < MostWaiting)
            _waiting.Enqueue(key);
    }

    /// <summary>Puts the tone of this tick in place of a frame; false when there is none.</summary>
    public bool TryRead(Span<short> frame)
    {
        if (_playing is null && _waiting.TryDequeue(out var key))
            _playing = new ToneSource(Tone.Digits([key]), sampleRate);
        if (_playing is null)
            return false;
        var read = _playing.Read(frame);
        frame[read..].Clear();
        if (read < frame.Length)
            _playing = null;
        return true;
    }
}
