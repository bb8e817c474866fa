using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Records;

namespace Softswitch.Grains.Channels;

/// <summary>
/// Tidies the store once a minute: writes the refreshes that waited for it, then removes what expired while no grain
/// was watching, such as over a restart.
/// </summary>
internal sealed class BindingSweep(IBindingStore store, BindingKeeper keeper, TimeProvider time, ILogger<BindingSweep> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    // A refresh that is on its way to the store is older than this only if it is never going to arrive.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Sweep(stoppingToken);
    }

    private async Task Sweep(CancellationToken cancellation)
    {
        try
        {
            await keeper.WriteLate();
            await store.DeleteExpired((time.GetUtcNow() - Grace).ToUnixTimeMilliseconds(), cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.NotSwept(failure);
        }
    }
}
