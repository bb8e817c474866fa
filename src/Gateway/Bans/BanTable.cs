using System.Collections.Concurrent;
using System.Net;
using Softswitch.Contracts.Bans;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Bans;

/// <summary>
/// The bans as they are looked up for every datagram: a table for each length of range, so that it does not matter how many
/// there are. Bans are added and end while others look.
/// </summary>
internal sealed class BanTable
{
    // All addresses as IPv6, IPv4 ones mapped into it (RFC 4291 2.5.5.2).
    private const int V4Offset = 96;
    private const int Address = 128;
    private const int Subscriber = 64;

    private readonly ImmutableArray<(UInt128 Mask, ConcurrentDictionary<UInt128, Ban> Bans)> _levels;
    private readonly ImmutableArray<(UInt128 Mask, UInt128 Network)> _allowed;
    private int _count;

    public BanTable(BanList list)
    {
        _allowed = [.. list.Allowed.Select(range => (Mask(Length(range)), Bits(range)))];

        // Those that can be added later have their place.
        _levels = [.. list.Bans.Select(ban => Length(ban.Source)).Concat([Address, Subscriber]).Distinct()
            .Select(length => (Mask(length), new ConcurrentDictionary<UInt128, Ban>()))];
        foreach (var ban in list.Bans)
            Add(ban);
    }

    public static BanList None { get; } = new([], []);

    public int Count => Volatile.Read(ref _count);

    /// <summary>The ban that holds for an address; somebody's word before what a gateway made. Null for none.</summary>
    public Ban? Find(UInt128 address)
    {
        Ban? found = null;
        foreach (var (mask, bans) in _levels)
        {
            if (bans.TryGetValue(address & mask, out var ban) && found is not { IsAutomatic: false })
                found = ban;
        }

        return found is null || IsAllowed(address) ? null : found;
    }

    public bool IsAllowed(UInt128 address)
    {
        foreach (var (mask, network) in _allowed)
        {
            if ((address & mask) == network)
                return true;
        }

        return false;
    }

    /// <summary>Adds one of a single address, or of what a subscriber has in IPv6.</summary>
    public void Add(Ban ban)
    {
        var mask = Mask(Length(ban.Source));
        foreach (var level in _levels)
        {
            if (level.Mask == mask && level.Bans.TryAdd(Bits(ban.Source), ban))
                Interlocked.Increment(ref _count);
        }
    }

    /// <summary>Takes out what has ended.</summary>
    /// <param name="now">Unix time in milliseconds.</param>
    public void End(long now)
    {
        foreach (var (_, bans) in _levels)
        {
            foreach (var ban in bans)
            {
                if (ban.Value.Until <= now && bans.TryRemove(ban))
                    Interlocked.Decrement(ref _count);
            }
        }
    }

    private static int Length(AddressRange range) =>
        range.Network.PrefixLength + (range.Network.BaseAddress.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? V4Offset : 0);

    private static UInt128 Bits(AddressRange range) => NativeAddress.From(range.Network.BaseAddress, 0).Bits;

    private static UInt128 Mask(int length) => length == 0 ? UInt128.Zero : UInt128.MaxValue << (Address - length);
}
