using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.TestingHost;
using Softswitch.Silo.Engine.OnOrleans;

namespace Softswitch.Grains.Tests.Hosting;

/// <content>One Orleans silo in this process.</content>
internal sealed partial class GrainHost
{
    private static readonly TimeSpan TimerLateness = TimeSpan.FromMilliseconds(1);

    private InProcessTestCluster _cluster = null!;

    public IServiceProvider Services => _cluster.Silos[0].ServiceProvider;

    public async ValueTask DisposeAsync() => await PassTimeAsync(_cluster.DisposeAsync().AsTask());

    private async Task StartEngineAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryGrainStorageAsDefault();
            silo.UseInMemoryReminderService();
            silo.Services.AddMessageCodec();
            AddServices(silo.Services);
        });
        builder.ConfigureClient(client => client.Services.AddMessageCodec());
        _cluster = builder.Build();
        await PassTimeAsync(_cluster.DeployAsync());
    }

    /// <summary>Lets time pass as it does outside: a silo that starts or stops waits for timers of its own.</summary>
    private async Task PassTimeAsync(Task work)
    {
        var step = TimeSpan.FromMilliseconds(10);
        using var timer = new PeriodicTimer(step, TimeProvider.System);
        while (!work.IsCompleted)
        {
            await timer.WaitForNextTickAsync();
            Clock.Advance(step);
        }

        await work;
    }
}
