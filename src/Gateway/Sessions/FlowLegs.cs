using System.Collections.Concurrent;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Sessions;

/// <summary>Which legs a connection carries. Flows that cannot close are not kept.</summary>
internal sealed class FlowLegs
{
    private readonly ConcurrentDictionary<Flow, ImmutableHashSet<LegSession>> _legs = new();

    public int Count => _legs.Count;

    public void Add(Flow flow, LegSession leg)
    {
        if (flow.IsReliable)
            _legs.AddOrUpdate(flow, static (_, one) => [one], static (_, known, one) => known.Add(one), leg);
    }

    public void Remove(Flow flow, LegSession leg)
    {
        while (flow.IsReliable && _legs.TryGetValue(flow, out var known))
        {
            var rest = known.Remove(leg);
            if (rest.IsEmpty ? _legs.TryRemove(new(flow, known)) : _legs.TryUpdate(flow, rest, known))
                return;
        }
    }

    /// <summary>Tells every leg on the connection that it is gone.</summary>
    public void Closed(Flow flow)
    {
        if (!_legs.TryGetValue(flow, out var legs))
            return;
        foreach (var leg in legs)
            leg.Call.Post(() => leg.Path.Lost(flow));
    }
}
