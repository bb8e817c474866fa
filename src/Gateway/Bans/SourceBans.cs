using System.Collections.Concurrent;
using System.Net;
using Softswitch.Contracts.Bans;
using Softswitch.Domain.Bans;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Bans;

/// <summary>
/// Who is shut out at this gateway. A ban that a gateway made holds here at once and everywhere when it is stored, and spares
/// a source where phones work: there it holds only for those who have not proven themselves.
/// </summary>
internal sealed class SourceBans(ProvenSources proven, TimeProvider time)
{
    private const int MaxPending = 10_000;

    private readonly ConcurrentDictionary<AddressRange, Evidence> _pending = new();
    private readonly long[] _made = new long[Enum.GetValues<Evidence>().Length];
    private volatile BanTable _table = new(BanTable.None);

    public int Count => _table.Count;

    /// <summary>How many bans were made here, since start.</summary>
    public long Made(Evidence evidence) => Interlocked.Read(ref _made[(int)evidence]);

    /// <summary>Bans made here that are not stored yet.</summary>
    public ImmutableArray<KeyValuePair<AddressRange, Evidence>> Pending => [.. _pending];

    /// <summary>Whether nothing that comes from there is read. Costs next to nothing while nobody is banned.</summary>
    public bool Shuts(in NativeAddress source)
    {
        var table = _table;
        return table.Count != 0 && Shuts(table, source.Bits);
    }

    /// <inheritdoc cref="Shuts(in NativeAddress)"/>
    public bool Shuts(IPAddress source) => Count != 0 && Shuts(NativeAddress.From(source, 0));

    /// <summary>Whether credentials from there count only of those who have proven themselves.</summary>
    public bool Holds(IPAddress source) => Count != 0 && _table.Find(NativeAddress.From(source, 0).Bits) is not null;

    /// <summary>Bans an address, or the /64 of an IPv6 one; false when it is banned already, or never is.</summary>
    public bool TryBan(IPAddress source, Evidence evidence)
    {
        var table = _table;
        var bits = NativeAddress.From(source, 0).Bits;
        var range = RangeOf(source);
        if (table.IsAllowed(bits) || table.Find(bits) is not null || _pending.Count >= MaxPending || !_pending.TryAdd(range, evidence))
            return false;
        Interlocked.Increment(ref _made[(int)evidence]);
        Add(range);
        return true;
    }

    /// <summary>A ban made here is stored, or need not be.</summary>
    public void Stored(AddressRange range) => _pending.TryRemove(range, out _);

    /// <summary>Takes what is stored now; what is not stored yet holds on.</summary>
    public void Use(BanList list)
    {
        _table = new BanTable(list);
        foreach (var range in _pending.Keys)
            Add(range);
    }

    public void EndOverdue() => _table.End(Now);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    // Until the store says for how long.
    private void Add(AddressRange range) =>
        _table.Add(new Ban(range, Now + (long)BanRules.Length(1).TotalMilliseconds, IsAutomatic: true));

    private bool Shuts(BanTable table, UInt128 address) =>
        table.Find(address) is { } ban && (!ban.IsAutomatic || !proven.Knows(SourceKey.Of(address)));

    private static AddressRange RangeOf(IPAddress source)
    {
        var plain = source.IsIPv4MappedToIPv6 ? source.MapToIPv4() : source;
        var bytes = plain.GetAddressBytes();
        if (bytes.Length == 4)
            return new AddressRange(new IPNetwork(plain, 32));
        bytes.AsSpan(8).Clear();
        return new AddressRange(new IPNetwork(new IPAddress(bytes), 64));
    }
}
