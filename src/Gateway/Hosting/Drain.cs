using Microsoft.Extensions.Logging;
using Softswitch.Gateway.Sessions;

namespace Softswitch.Gateway.Hosting;

/// <summary>
/// Lets a gateway that takes no new calls come to its end: established calls go on for a while, then are hung up, so
/// that phones are told and every call has its record.
/// </summary>
internal sealed class Drain(SessionTable table, TimeSpan limit, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan HangUpTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    public async Task Run(CancellationToken cancellation)
    {
        if (table.Calls > 0)
            logger.Draining(table.Calls, limit);
        await Empty(limit, cancellation).ConfigureAwait(false);

        foreach (var call in table.All)
            call.HangUp();
        await Empty(HangUpTime, CancellationToken.None).ConfigureAwait(false);

        // Those whose grain does not answer.
        foreach (var call in table.All)
            call.Post(call.Abandon);
        if (table.Calls > 0)
            logger.CallsLeft(table.Calls);
    }

    private async Task Empty(TimeSpan within, CancellationToken cancellation)
    {
        for (var since = time.GetTimestamp(); table.Calls > 0 && time.GetElapsedTime(since) < within && !cancellation.IsCancellationRequested;)
            await Task.Delay(Interval, time, CancellationToken.None).ConfigureAwait(false);
    }
}
