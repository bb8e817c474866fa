using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Channels;

/// <summary>
/// Brings bindings to the store: new and changed ones before they are confirmed (SPEC K1), so that they survive the
/// process; a mere refresh after, for the phone stays registered without it. While the store is away the first are
/// refused and the second wait in memory (docs/decisions/0008-refreshes-do-not-wait.md).
/// </summary>
internal sealed class BindingKeeper(IBindingStore store, ILogger<BindingKeeper> logger)
{
    private readonly ConcurrentDictionary<BindingKey, BindingRow> _unwritten = new();

    public async ValueTask<ImmutableArray<Binding>> Load(TenantId tenant, ChannelName channel, DateTimeOffset now)
    {
        var rows = await store.Load(tenant, channel);
        return rows.IsEmpty
            ? []
            : [.. rows.Select(row => BindingRows.ToBinding(_unwritten.GetValueOrDefault(row.Key) ?? row)).Where(binding => binding.ExpiresAt > now)];
    }

    /// <summary>True when what must be durable is; false when the store is away and the change may not be lost.</summary>
    public async ValueTask<bool> Keep(ChannelModel channel, RegistrationOutcome outcome)
    {
        if (outcome.Saved.IsEmpty && outcome.Removed.IsEmpty)
            return true;

        var saved = new BindingRow[outcome.Saved.Length];
        for (var i = 0; i < saved.Length; i++)
            saved[i] = BindingRows.ToRow(channel.Tenant, channel.Name, outcome.Saved[i]);
        var removed = Keys(channel, outcome.Removed);

        if (outcome.OnlyRefreshed)
        {
            _ = Refresh(channel.Name, saved, removed);
            return true;
        }

        try
        {
            await store.Save(saved, removed);
            Supersede(saved, removed);
            return true;
        }
        catch (StorageUnavailableException failure)
        {
            logger.RegistrationRefused(failure, channel.Name.Value);
            return false;
        }
    }

    /// <summary>Removes bindings that are gone whether the store knows it or not: they expire there by themselves.</summary>
    public async ValueTask Forget(ChannelModel channel, ImmutableArray<Binding> gone)
    {
        var keys = Keys(channel, gone.Select(binding => binding.Key));
        Supersede([], keys);
        try
        {
            await store.Save(default, keys);
        }
        catch (StorageUnavailableException failure)
        {
            logger.RemovalNotStored(failure, channel.Name.Value);
        }
    }

    /// <summary>Writes what had to wait, if the store is back.</summary>
    public async ValueTask WriteLate()
    {
        if (_unwritten.IsEmpty)
            return;
        foreach (var (key, _) in _unwritten)
        {
            if (_unwritten.TryRemove(key, out var row) && !await TryWrite(row))
                return;
        }
    }

    private async Task Refresh(ChannelName channel, BindingRow[] saved, BindingKey[] removed)
    {
        // First: what waited could be written after this otherwise, and before it is known that this was.
        Supersede(saved, removed);
        try
        {
            await store.Save(saved, removed).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            foreach (var row in saved)
                _unwritten[row.Key] = row;
            logger.RegistrationWaits(failure, channel.Value);
        }
    }

    private async ValueTask<bool> TryWrite(BindingRow row)
    {
        try
        {
            await store.Save(new[] { row }, default);
            return true;
        }
        catch (StorageUnavailableException)
        {
            _unwritten.TryAdd(row.Key, row);
            return false;
        }
    }

    // What waits from earlier must not overwrite what is newer.
    private void Supersede(ReadOnlySpan<BindingRow> saved, ReadOnlySpan<BindingKey> removed)
    {
        if (_unwritten.IsEmpty)
            return;
        foreach (var row in saved)
            _unwritten.TryRemove(row.Key, out _);
        foreach (var key in removed)
            _unwritten.TryRemove(key, out _);
    }

    private static BindingKey[] Keys(ChannelModel channel, IEnumerable<string> keys) =>
        [.. keys.Select(key => new BindingKey(channel.Tenant, channel.Name, key))];
}
