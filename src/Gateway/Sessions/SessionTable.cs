using System.Collections.Concurrent;
using System.Globalization;
using Softswitch.Domain.Calls;

namespace Softswitch.Gateway.Sessions;

/// <summary>Finds calls by their id, and legs by the tag this gateway gave them.</summary>
internal sealed class SessionTable
{
    private readonly ConcurrentDictionary<CallId, CallSession> _calls = new();
    private readonly ConcurrentDictionary<ulong, LegSession> _legs = new();

    public FlowLegs OnFlows { get; } = new();

    public int Calls => _calls.Count;

    public int Legs => _legs.Count;

    public void Add(CallSession call) => _calls[call.Id] = call;

    public void Add(LegSession leg) => _legs[leg.LocalTag] = leg;

    public void Remove(CallSession call) => _calls.TryRemove(call.Id, out _);

    public void Remove(LegSession leg) => _legs.TryRemove(leg.LocalTag, out _);

    public IEnumerable<CallSession> All => _calls.Values;

    public CallSession? Find(CallId call) => _calls.GetValueOrDefault(call);

    /// <summary>The leg a request inside a dialog is for; the tag is the To tag of the request.</summary>
    public LegSession? Find(ReadOnlySpan<byte> tag) =>
        tag.Length == 16 && ulong.TryParse(tag, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? _legs.GetValueOrDefault(value)
            : null;
}
