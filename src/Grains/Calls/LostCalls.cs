using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Records;

namespace Softswitch.Grains.Calls;

/// <summary>
/// Gives calls their record that were lost with all who knew of them: a node killed with both the grain and the gateway
/// of a call. Every node looks; a call has one record whoever finds it.
/// </summary>
internal sealed class LostCalls(ICdrStore records, TimeProvider time, ILogger<LostCalls> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    // Longer than a call waits for its gateway (CallOptions.GatewaySilence), and several heartbeats.
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await Record(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Record(CancellationToken cancellation)
    {
        try
        {
            var count = await records.CloseLost((time.GetUtcNow() - Silence).ToUnixTimeMilliseconds(), cancellation);
            if (count > 0)
                logger.LostCallsRecorded(count);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LostCallsUnknown(failure);
        }
    }
}
