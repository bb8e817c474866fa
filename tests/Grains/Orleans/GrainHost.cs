using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.TestingHost;
using Softswitch.Silo.Engine.OnOrleans;

namespace Softswitch.Grains.Tests.Hosting;

/// <content>One Orleans silo in this process.</content>
internal sealed partial class GrainHost
{
    private InProcessTestCluster _cluster = null!;

    public IServiceProvider Services => _cluster.Silos[0].ServiceProvider;

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();

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
        await _cluster.DeployAsync();
    }
}
