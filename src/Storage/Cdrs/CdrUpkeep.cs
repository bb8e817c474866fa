using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Records;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Cdrs;

/// <summary>Makes room for the CDRs of this month and the next, and removes those that need not be kept any longer, and sign-ins with them.</summary>
internal sealed partial class CdrUpkeep(Database database, StorageOptions options, TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <exception cref="StorageUnavailableException">The database is away, or somebody reads what was to be removed.</exception>
    public async Task Run(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
        await database.MakeMonth(month.ToUnixTimeMilliseconds(), cancellation);
        await database.MakeMonth(month.AddMonths(1).ToUnixTimeMilliseconds(), cancellation);
        if (options.KeepMonths > 0)
        {
            var oldest = month.AddMonths(-options.KeepMonths).ToUnixTimeMilliseconds();
            await database.DropBefore(oldest, cancellation);
            await database.Change(session => session.Execute("DELETE FROM sign_ins WHERE at < $1", oldest), static _ => true, cancellation);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await Run(stoppingToken);
            }
            catch (StorageUnavailableException reason)
            {
                LogPutOff(reason);
            }

            await Task.Delay(Interval, time, stoppingToken);
        }
    }

    [LoggerMessage(7004, LogLevel.Warning, "The months of CDRs could not be made or removed; trying again in an hour")]
    private partial void LogPutOff(Exception exception);
}
