using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Softswitch.Embedded.Hosting;
using Softswitch.Support.Time;

namespace Softswitch.Engine.Tests.Fixtures;

/// <content>The embedded engine, in virtual time.</content>
public partial class EngineFixture
{
    private readonly ManualTimeProvider _clock = new();
    private IHost _host = null!;

    private IClusterClient Client => _host.Services.GetRequiredService<IClusterClient>();

    public async Task InitializeAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddEmbeddedGrains(options =>
        {
            options.Assemblies.Add(typeof(EngineFixture).Assembly);
            options.CallTimeout = CallTimeout;
            options.CollectionAge = CollectionAge;
            options.CollectionQuantum = CollectionQuantum;
            options.MinimumReminderPeriod = TimeSpan.FromSeconds(1);
        });
        _host = builder.Build();
        await _host.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    /// <summary>Lets time pass for the engine.</summary>
    public Task PassAsync(TimeSpan span)
    {
        _clock.Advance(span);
        return Task.CompletedTask;
    }
}
