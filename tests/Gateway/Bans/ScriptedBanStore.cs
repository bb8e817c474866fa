using Softswitch.Contracts.Bans;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Bans;
using Softswitch.Domain.Trunks;

namespace Softswitch.Gateway.Tests.Bans;

/// <summary>Bans in memory, which can be away.</summary>
internal sealed class ScriptedBanStore : IBanStore
{
    private readonly List<AddressRange> _allowed = [];
    private long _revision = 1;

    public bool IsAway { get; set; }

    public List<Ban> Bans { get; } = [];

    public void Lift()
    {
        Bans.Clear();
        _revision++;
    }

    public void Allow(AddressRange range)
    {
        _allowed.Add(range);
        _revision++;
    }

    public ValueTask<long> Revision(CancellationToken cancellation = default) =>
        IsAway ? throw new StorageUnavailableException() : ValueTask.FromResult(_revision);

    public ValueTask<BanList> Read(long now, CancellationToken cancellation = default) =>
        ValueTask.FromResult(new BanList([.. Bans], [.. _allowed]));

    public Task<BanConfig> Ban(AddressRange source, string reason, long now, CancellationToken cancellation = default)
    {
        if (IsAway)
            throw new StorageUnavailableException();
        var made = BanRules.Next(null, source.ToString(), reason, now);
        Bans.Add(new Ban(source, made.Until, IsAutomatic: true));
        _revision++;
        return Task.FromResult(made);
    }
}
