using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.TestingHost;
using Softswitch.Silo.Engine.OnOrleans;

namespace Softswitch.Engine.Tests.Fixtures;

/// <content>One Orleans silo and its client in this process, in real time.</content>
public partial class EngineFixture
{
    private InProcessTestCluster _cluster = null!;

    private IClusterClient Client => _cluster.Client;

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryGrainStorageAsDefault();
            silo.UseInMemoryReminderService();
            silo.Services.AddMessageCodec();
            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = CallTimeout);
            silo.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.FromSeconds(1));
            silo.Configure<GrainCollectionOptions>(options =>
            {
                options.CollectionAge = CollectionAge;
                options.CollectionQuantum = CollectionQuantum;
            });
        });
        builder.ConfigureClient(client =>
        {
            client.Services.AddMessageCodec();
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = CallTimeout * 2);
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    /// <summary>Lets time pass for the engine.</summary>
    public Task PassAsync(TimeSpan span) => Task.Delay(span);
}
