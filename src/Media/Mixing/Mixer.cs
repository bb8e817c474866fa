using Softswitch.Media.Activity;
using Softswitch.Media.Sources;

namespace Softswitch.Media.Mixing;

/// <summary>
/// Lets any number of parties talk with each other: a conference, a call of three, a supervisor who listens or whispers. In each tick of
/// 20 ms every party that has sound contributes it, then the mixer mixes once, then each party listens. Only who speaks is mixed, so that
/// parties that listen cost next to nothing: they all hear one mix. One thread; nothing is allocated in a tick.
/// </summary>
public sealed class Mixer
{
    private const int FramesPerSecond = 50;

    private static readonly ActivityConfig FromTheFirstFrame = new(OnsetMs: 20);

    private readonly MixerConfig _config;
    private readonly List<MixerParty> _parties = [];
    private readonly MixPaths _paths = new();
    private readonly SpeakerWatch _watch = new();
    private readonly Announcements _announcements;
    private readonly int[] _sum; // of all speakers that are not private, and of what is announced
    private readonly int[] _ownSum;
    private readonly short[] _shared;
    private readonly short[] _silence;
    private SpeakerChoice _speakers; // of the tick that was mixed
    private SpeakerChoice _next;
    private int _lastId;
    private long _tick;

    public Mixer(MixerConfig config)
    {
        _config = config;
        FrameLength = config.SampleRate / FramesPerSecond;
        _announcements = new Announcements(config.SampleRate, FrameLength);
        (_sum, _ownSum) = (new int[FrameLength], new int[FrameLength]);
        (_shared, _silence) = (new short[FrameLength], new short[FrameLength]);
        (_speakers, _next) = (new SpeakerChoice(config.MostSpeakers), new SpeakerChoice(config.MostSpeakers));
    }

    /// <summary>Samples of 20 ms.</summary>
    public int FrameLength { get; }

    public IReadOnlyList<MixerParty> Parties => _parties;

    /// <summary>Who leads the talk; null when nobody has spoken for two seconds. Who is private never does.</summary>
    public MixerParty? ActiveSpeaker => _watch.Current;

    /// <summary>What all said to all in the last tick, and what was announced: to be recorded.</summary>
    public ReadOnlySpan<short> Shared => _shared;

    public MixerParty Add()
    {
        var party = new MixerParty(++_lastId, FrameLength, _config.SampleRate, _config.Activity ?? FromTheFirstFrame);
        _parties.Add(party);
        return party;
    }

    /// <summary>Takes a party out at once; nothing when it is not here.</summary>
    public void Remove(MixerParty party)
    {
        if (!_parties.Remove(party))
            return;
        _paths.Remove(party, _parties);
        _next.Remove(party);
        _watch.Remove(party);
    }

    /// <summary>Opens or closes the way from one party to another; without it everybody hears all who are not private.</summary>
    public void SetPath(MixerParty from, MixerParty to, bool isOpen) => _paths.Set(from, to, isOpen);

    /// <summary>Lets all hear a short sound, after those that are being heard. Of any rate of 8, 16 and 48 kHz.</summary>
    public void Announce(ISoundSource source) => _announcements.Add(source);

    /// <summary>What a party says in this tick: not at all when nothing came from it; a second frame is ignored.</summary>
    /// <exception cref="ArgumentException">The frame is not 20 ms.</exception>
    public void Contribute(MixerParty party, ReadOnlySpan<short> frame)
    {
        if (frame.Length != FrameLength)
            throw new ArgumentException("The frame is not 20 ms.", nameof(frame));
        if (party.Listen(frame, _tick))
            _next.Add(party);
    }

    /// <summary>Mixes what was contributed since the last time.</summary>
    public void Mix()
    {
        foreach (var party in _speakers.Speakers)
            party.IsSpeaking = false;
        (_speakers, _next) = (_next, _speakers);
        _next.Clear();
        _tick++;
        var announced = _announcements.Next();
        if (announced.IsEmpty)
            Array.Clear(_sum);
        else
            Gain.Apply(announced, 0, _sum);
        foreach (var party in _speakers.Speakers)
        {
            party.IsSpeaking = true;
            party.IsShared = !party.IsPrivate;
            if (party.IsShared)
                SoundSum.Add(_sum, party.Heard);
        }

        SoftLimit.Store(_sum, _shared);
        _watch.Tick(_speakers.Speakers);
    }

    /// <summary>What a party hears in the tick that was mixed.</summary>
    public MixView Listen(MixerParty party)
    {
        if (party.IsDeaf)
            return new MixView(MixKind.Silence, _silence);
        var isShared = party.OutGain == 0;
        foreach (var speaker in _speakers.Speakers)
            isShared &= _paths.IsOpen(speaker, party) == speaker.IsShared;
        if (isShared)
            return new MixView(MixKind.Shared, _shared);
        _sum.CopyTo(_ownSum, 0);
        foreach (var speaker in _speakers.Speakers)
        {
            var isHeard = _paths.IsOpen(speaker, party);
            if (isHeard && !speaker.IsShared)
                SoundSum.Add(_ownSum, speaker.Heard);
            if (!isHeard && speaker.IsShared)
                SoundSum.Subtract(_ownSum, speaker.Heard);
        }

        Gain.Apply(_ownSum, party.OutGain);
        SoftLimit.Store(_ownSum, party.Own);
        return new MixView(MixKind.Own, party.Own);
    }
}
