using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Bans;
using Softswitch.Contracts.Records;

namespace Softswitch.Gateway.Bans;

/// <summary>
/// Stores what this gateway banned and reads what all have, every two seconds. While the database is away what is known goes
/// on being true.
/// </summary>
internal sealed class BanKeeper(IBanStore store, SourceBans bans, TimeProvider time, ILogger logger) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private long? _revision;
    private bool _isAway;

    /// <summary>Stores and reads once. One caller at a time.</summary>
    public async Task Poll(CancellationToken cancellation)
    {
        bans.EndOverdue();
        try
        {
            await Store(cancellation).ConfigureAwait(false);
            await Read(cancellation).ConfigureAwait(false);
            _isAway = false;
        }
        catch (StorageUnavailableException failure)
        {
            if (!_isAway)
                logger.BansNotKept(failure);
            _isAway = true;
        }
    }

    public void Start() => _running = Run();

    public async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
    }

    public void Dispose() => _stop.Dispose();

    private async Task Run()
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
                await TryPoll().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task TryPoll()
    {
        try
        {
            await Poll(_stop.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.BansNotKept(failure);
        }
    }

    private async Task Store(CancellationToken cancellation)
    {
        foreach (var (source, evidence) in bans.Pending)
        {
            var ban = await store.Ban(source, BanReasons.Of(evidence), Now, cancellation).ConfigureAwait(false);
            bans.Stored(source);
            logger.Banned(ban.Source, ban.Until is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null, ban.Reason, ban.Times);
        }
    }

    private async Task Read(CancellationToken cancellation)
    {
        var revision = await store.Revision(cancellation).ConfigureAwait(false);
        if (revision == _revision)
            return;
        bans.Use(await store.Read(Now, cancellation).ConfigureAwait(false));
        _revision = revision;
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
