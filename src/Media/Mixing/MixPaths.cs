namespace Softswitch.Media.Mixing;

/// <summary>Who hears whom, as far as it was said of the two alone.</summary>
internal sealed class MixPaths
{
    private readonly Dictionary<(int From, int To), bool> _paths = [];

    public void Set(MixerParty from, MixerParty to, bool isOpen)
    {
        if (from == to)
            return;
        if (_paths.TryAdd((from.Id, to.Id), isOpen))
        {
            from.Paths++;
            to.Paths++;
        }

        _paths[(from.Id, to.Id)] = isOpen;
    }

    /// <summary>Forgets what was said of somebody who left, and of the others to it.</summary>
    public void Remove(MixerParty party, IEnumerable<MixerParty> others)
    {
        if (party.Paths == 0)
            return;
        foreach (var other in others)
        {
            other.Paths -= _paths.Remove((party.Id, other.Id)) ? 1 : 0;
            other.Paths -= _paths.Remove((other.Id, party.Id)) ? 1 : 0;
        }
    }

    public bool IsOpen(MixerParty from, MixerParty to)
    {
        if (from == to)
            return false;
        if (from.Paths > 0 && to.Paths > 0 && _paths.TryGetValue((from.Id, to.Id), out var isOpen))
            return isOpen;
        return !from.IsPrivate;
    }
}
