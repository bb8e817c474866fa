using Microsoft.Extensions.Hosting;

namespace Softswitch.Storage.SignIns;

/// <summary>Brings sign-ins to the database that it did not take at first.</summary>
internal sealed class SignInUpkeep(SignInStore store, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await store.Bring();
            await Task.Delay(Interval, time, stoppingToken);
        }
    }
}
