using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Trunks;

namespace Softswitch.Gateway.Trunks;

/// <summary>The trunks that this gateway offers to look after: all that register or whose carriers are to be asked.</summary>
internal sealed class TrunkKeeper(TrunkContext context, GatewayId gateway, IGrainFactory grains)
{
    private static readonly TimeSpan GoneWithin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    private readonly Dictionary<TrunkName, KeptTrunk> _kept = [];
    private readonly List<KeptTrunk> _leaving = [];

    public int Count => _kept.Count;

    /// <summary>Follows the configuration. One caller at a time.</summary>
    public void Follow()
    {
        _leaving.RemoveAll(trunk => trunk.IsGone);
        var wanted = context.Directory.All.Where(KeptTrunk.IsNeeded).ToDictionary(trunk => trunk.Model.Name);
        foreach (var (name, kept) in _kept.ToArray())
        {
            if (!wanted.TryGetValue(name, out var trunk) || !IsSame(trunk, kept.Trunk))
                Leave(name, kept);
        }

        foreach (var (name, trunk) in wanted)
        {
            // What is changed begins anew when the old is gone: both have the same contact at the carrier.
            if (_kept.ContainsKey(name) || _leaving.Exists(each => each.Trunk.Model.Name == name))
                continue;
            _kept[name] = new KeptTrunk(context, trunk, gateway, grains.GetGrain<ITrunkGrain>(GrainKeys.Trunk(name)));
            _kept[name].Start();
        }
    }

    /// <summary>Lets all go, and gives carriers a moment to take note. After the last <see cref="Follow"/>.</summary>
    public async Task StopAsync()
    {
        foreach (var (name, kept) in _kept.ToArray())
            Leave(name, kept);
        var time = context.Core.Clock.Time;
        for (var since = time.GetTimestamp(); _leaving.Exists(trunk => !trunk.IsGone) && time.GetElapsedTime(since) < GoneWithin;)
            await Task.Delay(Between, time).ConfigureAwait(false);
    }

    private void Leave(TrunkName name, KeptTrunk kept)
    {
        _kept.Remove(name);
        kept.Stop();
        _leaving.Add(kept);
    }

    // From where its carrier calls is nothing to who looks after it; as lists they are compared by their place in memory.
    private static bool IsSame(TrunkSecret one, TrunkSecret other) =>
        one.Password == other.Password && one.Model with { Addresses = default } == other.Model with { Addresses = default };
}
