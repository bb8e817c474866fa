namespace Softswitch.Media.Mixing;

/// <summary>Who leads the talk, for people who look at it: changes only to one who has been the loudest for half a second.</summary>
internal sealed class SpeakerWatch
{
    private const int TicksToTakeOver = 25;
    private const int TicksUntilNobody = 100;

    private MixerParty? _challenger;
    private int _ticks;
    private int _silentTicks;

    /// <summary>Null when nobody has spoken for two seconds.</summary>
    public MixerParty? Current { get; private set; }

    public void Tick(ReadOnlySpan<MixerParty> speakers)
    {
        MixerParty? loudest = null;
        foreach (var speaker in speakers)
        {
            if (!speaker.IsPrivate && (loudest is null || speaker.Loudness > loudest.Loudness))
                loudest = speaker;
        }

        _silentTicks = loudest is null ? _silentTicks + 1 : 0;
        if (_silentTicks >= TicksUntilNobody)
            Current = null;
        _ticks = loudest == _challenger ? _ticks + 1 : 1;
        _challenger = loudest;
        if (loudest is not null && (Current is null || _ticks >= TicksToTakeOver))
            Current = loudest;
    }

    public void Remove(MixerParty party)
    {
        if (Current == party)
            Current = null;
        if (_challenger == party)
            (_challenger, _ticks) = (null, 0);
    }
}
