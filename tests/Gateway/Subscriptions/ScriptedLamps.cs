using System.Collections.Immutable;
using Softswitch.Contracts.Lamps;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Gateway.Tests.Signalling;

namespace Softswitch.Gateway.Tests.Subscriptions;

/// <summary>The lamps of the tenant "acme", and what the channel "alice", of extension 101, sees of them.</summary>
internal sealed class ScriptedLamps : ILampViewerGrain
{
    private readonly Dictionary<string, ScriptedLamp> _lamps = new(StringComparer.Ordinal);

    /// <summary>The lamp of how the keys of Alice's phones stand.</summary>
    public static string Keys { get; } = ILampGrain.FeaturesOf(new UserId(Guid.AllBitsSet));

    public static TenantId Tenant => SignallingBench.Tenant;

    public bool IsAway { get; set; }

    public bool IsChannelGone { get; set; }

    /// <summary>The channel has no user.</summary>
    public bool IsNobodys { get; set; }

    public long Sequence { get; set; }

    public Dictionary<string, LampSight> Sights { get; } = new(StringComparer.Ordinal) { ["101"] = LampSight.Named, ["102"] = LampSight.Named, ["103"] = LampSight.Lit };

    public ImmutableArray<string> Listed { get; set; } = ["102", "103"];

    public ScriptedLamp this[string name] => _lamps.TryGetValue(name, out var lamp) ? lamp : _lamps[name] = new ScriptedLamp(this, name);

    /// <summary>The lamp of a key; null for another kind of grain.</summary>
    public object? Find(Type kind, string key)
    {
        if (kind != typeof(ILampGrain))
            return null;
        Assert.StartsWith(Tenant.Value + "/", key, StringComparison.Ordinal);
        return this[key[(Tenant.Value.Length + 1)..]];
    }

    public Task<LampViews?> Look(ImmutableArray<string> names) => Task.FromResult(IsChannelGone
        ? null
        : new LampViews([.. names.Select(Look)]));

    private LampView Look(string name) => name switch
    {
        ILampViewerGrain.Features => new LampView(IsNobodys ? name : Keys, IsNobodys ? LampSight.Dark : LampSight.Named),
        "alice" => new LampView("101", Sights.GetValueOrDefault("101")),
        _ => new LampView(name, Sights.GetValueOrDefault(name)),
    };

    public Task<ImmutableArray<string>> List() => Task.FromResult(Listed);
}
