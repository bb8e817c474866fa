namespace Softswitch.Media.Sources;

/// <summary>Which item of a playlist is played as the n-th: in order, or each round shuffled anew. The same seed gives the same order everywhere.</summary>
internal sealed class PlayOrder
{
    private readonly int[] _round;
    private readonly ulong? _seed;
    private long _shuffled = -1;

    public PlayOrder(int items, ulong? seed)
    {
        _round = new int[items];
        _seed = seed;
    }

    public int ItemAt(long place)
    {
        var (round, index) = Math.DivRem(place, _round.Length);
        if (_seed is not { } seed)
            return (int)index;
        if (round != _shuffled)
            Shuffle(seed, round);
        return _round[index];
    }

    private void Shuffle(ulong seed, long round)
    {
        var last = -1;
        if (round > 0)
        {
            Deal(seed, round - 1);
            last = _round[^1];
        }

        Deal(seed, round);
        if (_round[0] == last && _round.Length > 2) // nothing is played twice in a row
            (_round[0], _round[1]) = (_round[1], _round[0]);
        _shuffled = round;
    }

    private void Deal(ulong seed, long round)
    {
        var state = Mix(seed + Mix((ulong)round));
        for (var i = 0; i < _round.Length; i++)
            _round[i] = i;
        for (var i = _round.Length - 1; i > 0; i--)
        {
            state = Mix(state);
            var other = (int)(state % (ulong)(i + 1));
            (_round[i], _round[other]) = (_round[other], _round[i]);
        }
    }

    // The finalizer of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
