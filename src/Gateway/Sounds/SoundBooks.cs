using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Sounds;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;

namespace Softswitch.Gateway.Sounds;

/// <summary>
/// What tenants have of their own to be heard, as the store had it less than a second ago. While the store is away or slow, what is known
/// remains: a call must go on.
/// </summary>
internal sealed class SoundBooks(ISoundStore store, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Validity = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<TenantId, Entry> _known = new();

    public ValueTask<SoundBook> Of(TenantId tenant)
    {
        var entry = _known.GetOrAdd(tenant, static _ => new Entry());
        Task reading;
        lock (entry)
        {
            if (entry.ReadAt is { } at && time.GetElapsedTime(at) < Validity)
                return new(entry.Book);
            if (entry.Reading is not { IsCompleted: false })
                entry.Reading = Read(tenant, entry);
            reading = entry.Reading;
        }

        return new(Wait(entry, reading));
    }

    private async Task<SoundBook> Wait(Entry entry, Task reading)
    {
        try
        {
            await reading.WaitAsync(Patience, time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // It goes on, for whoever asks next.
        }

        return entry.Book;
    }

    private async Task Read(TenantId tenant, Entry entry)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var at = time.GetTimestamp();
        try
        {
            entry.Book = await store.Book(tenant, entry.Book).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            logger.SoundsUnknown(failure, tenant.Value);
        }

        lock (entry)
            entry.ReadAt = at;
    }

    private sealed class Entry
    {
        public SoundBook Book { get; set; } = SoundBook.Empty;

        public long? ReadAt { get; set; }

        public Task? Reading { get; set; }
    }
}
