using Softswitch.Media.Activity;

namespace Softswitch.Media.Mixing;

/// <summary>Somebody in a mixer. What is set here holds from the next frame on.</summary>
public sealed class MixerParty
{
    private const int TicksUntilForgotten = 15; // without a frame: the line is another one then
    private const double Following = 0.1; // of a new level: some 200 ms
    private const double Loudest = -20; // of a voice, where judging somebody new begins

    private readonly ActivityDetector _activity;
    private long _lastTick = long.MinValue / 2;

    internal MixerParty(int id, int frameLength, int sampleRate, ActivityConfig activity)
    {
        Id = id;
        Heard = new int[frameLength];
        Own = new short[frameLength];
        _activity = new ActivityDetector(activity, sampleRate);
    }

    /// <summary>Of this party in this mixer; never used again.</summary>
    public int Id { get; }

    /// <summary>In dB, of what it says.</summary>
    public double InGain { get; set; }

    /// <summary>In dB, of what it hears.</summary>
    public double OutGain { get; set; }

    /// <summary>Nobody hears it.</summary>
    public bool IsMuted { get; set; }

    /// <summary>It hears nothing.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>
    /// Only those hear it to whom a path is opened, also of those who join later: who listens in (no path) or whispers (one path). What is
    /// private is not in the mix that is recorded.
    /// </summary>
    public bool IsPrivate { get; set; }

    /// <summary>Whether it was heard in the last tick.</summary>
    public bool IsSpeaking { get; internal set; }

    /// <summary>Whether what it said is in the mix of all.</summary>
    internal bool IsShared { get; set; }

    /// <summary>What it said in this tick, after its gain.</summary>
    internal int[] Heard { get; }

    /// <summary>Room for a mix that nobody else hears.</summary>
    internal short[] Own { get; }

    /// <summary>Its level over some time, in dBov.</summary>
    internal double Loudness { get; private set; } = Loudest;

    /// <summary>Paths from or to it that are set by themselves.</summary>
    internal int Paths { get; set; }

    /// <summary>Takes in its frame of this tick; true when it is to be heard.</summary>
    internal bool Listen(ReadOnlySpan<short> frame, long tick)
    {
        if (tick == _lastTick)
            return false;
        if (tick - _lastTick > TicksUntilForgotten)
        {
            _activity.Reset();
            Loudness = Loudest;
        }

        _lastTick = tick;
        var isSpeech = _activity.Listen(frame);
        Loudness += Following * (_activity.Level + InGain - Loudness);
        if (!isSpeech || IsMuted)
            return false;
        Gain.Apply(frame, InGain, Heard);
        return true;
    }
}
