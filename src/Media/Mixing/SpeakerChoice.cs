namespace Softswitch.Media.Mixing;

/// <summary>Those who are heard in a tick: of all who speak, so many of the loudest. Who is heard already stays rather than one hardly louder.</summary>
internal sealed class SpeakerChoice
{
    private const double Stay = 3; // dB

    private readonly MixerParty[] _speakers;
    private readonly double[] _weights;

    public SpeakerChoice(int most)
    {
        _speakers = new MixerParty[most];
        _weights = new double[most];
    }

    public int Count { get; private set; }

    public ReadOnlySpan<MixerParty> Speakers => _speakers.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(MixerParty party)
    {
        var weight = party.Loudness + (party.IsSpeaking ? Stay : 0);
        if (Count < _speakers.Length)
        {
            Put(Count++, party, weight);
            return;
        }

        var quietest = 0;
        for (var i = 1; i < Count; i++)
        {
            if (_weights[i] < _weights[quietest])
                quietest = i;
        }

        if (weight > _weights[quietest])
            Put(quietest, party, weight);
    }

    /// <summary>Somebody left.</summary>
    public void Remove(MixerParty party)
    {
        var place = Array.IndexOf(_speakers, party, 0, Count);
        if (place < 0)
            return;
        Count--;
        Put(place, _speakers[Count], _weights[Count]);
    }

    private void Put(int place, MixerParty party, double weight) => (_speakers[place], _weights[place]) = (party, weight);
}
