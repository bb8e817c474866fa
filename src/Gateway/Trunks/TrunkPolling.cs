using Microsoft.Extensions.Logging;

namespace Softswitch.Gateway.Trunks;

/// <summary>Looks every second whether trunks have changed, and where their carriers are.</summary>
internal sealed class TrunkPolling(TrunkDirectory directory, TrunkKeeper keeper, TimeProvider time, ILogger logger) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Reads the trunks for the first time, if the database is there: before the first call can come.</summary>
    public Task PrepareAsync(CancellationToken cancellation) => directory.Read(cancellation);

    /// <summary>Begins to look, and to look after trunks: when requests can be sent.</summary>
    public void Start() => _running = Run();

    /// <summary>Also lets go of what is registered.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        await keeper.StopAsync().ConfigureAwait(false);
    }

    public void Dispose() => _stop.Dispose();

    private async Task Run()
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                await Poll().ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task Poll()
    {
        try
        {
            await directory.Read(_stop.Token).ConfigureAwait(false);
            keeper.Follow();
            await directory.Locate().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.TrunksNotRead(failure);
        }
    }
}
