using System.Collections.Frozen;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Trunks;

namespace Softswitch.Grains.Trunks;

/// <summary>
/// The trunks and rates of the platform as this node knows them. They are few and asked for by every call to outside, so each node
/// holds them all and looks every two seconds whether they changed; while the store is away it goes by what it knows.
/// </summary>
internal sealed class TrunkBook(ITrunkReader reader, TimeProvider time, ILogger<TrunkBook> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile TrunkPages? _pages;

    /// <summary>What is known; read first when nothing is.</summary>
    /// <exception cref="StorageUnavailableException">Nothing is known yet, and the store is away.</exception>
    public ValueTask<TrunkPages> Pages() => _pages is { } pages ? ValueTask.FromResult(pages) : new ValueTask<TrunkPages>(Read());

    public async ValueTask<TrunkModel?> Find(TrunkName name) => (await Pages()).Trunks.GetValueOrDefault(name);

    /// <summary>Reads what changed, as after a change that this node hears of.</summary>
    public async Task Refresh()
    {
        try
        {
            await Read();
        }
        catch (StorageUnavailableException) when (_pages is not null)
        {
            // The next look finds it.
        }
    }

    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await Read();
            }
            catch (StorageUnavailableException)
            {
                // The next look finds it.
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.TrunksNotRead(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<TrunkPages> Read()
    {
        await _turn.WaitAsync();
        try
        {
            // Read before the rest: what changes meanwhile is found at the next look.
            var revision = await reader.Revision();
            if (_pages is { } known && known.Revision == revision)
                return known;
            var trunks = await reader.Trunks();
            var pages = new TrunkPages(revision, trunks.Select(trunk => trunk.Model).ToFrozenDictionary(trunk => trunk.Name), RateBook.Of(await reader.Rates()));
            return _pages = pages;
        }
        finally
        {
            _turn.Release();
        }
    }
}
