using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Softswitch.Embedded.Hosting;
using Softswitch.Embedded.Reminders;
using Softswitch.Embedded.Storage;
using Softswitch.Support.Time;

namespace Softswitch.Engine.Tests.Embedded;

/// <summary>What the stores hold outlives the host.</summary>
public sealed class RestartTests
{
    private readonly ManualTimeProvider _clock = new();
    private readonly MemoryReminderStore _reminders = new();
    private readonly MemoryGrainStateStore _states = new();

    [Fact]
    public async Task Reminder_ticks_on_the_next_host()
    {
        const string Key = nameof(Reminder_ticks_on_the_next_host);
        using (var first = await StartAsync())
        {
            await Grain<IReminderGrain>(first, Key).Remind("wake", TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10));
            await first.StopAsync();
        }

        _clock.Advance(TimeSpan.FromMinutes(25));
        Assert.Equal(0, Journal.Count(Key, "wake"));
        using var second = await StartAsync();
        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal("wake", await Grain<IReminderGrain>(second, Key).Names());
        Assert.Equal(0, Journal.Count(Key, "wake"));
        _clock.Advance(TimeSpan.FromMinutes(1));
        await EngineFixture.EventuallyAsync(() => Journal.Count(Key, "wake") == 1);
        await second.StopAsync();
    }

    [Fact]
    public async Task State_is_read_on_the_next_host_and_the_end_is_told()
    {
        const string Key = nameof(State_is_read_on_the_next_host_and_the_end_is_told);
        using (var first = await StartAsync())
        {
            await Grain<IWalletGrain>(first, Key).Put(9);
            await Grain<ILifeGrain>(first, Key).Activation();
            await first.StopAsync();
            Assert.Equal(1, Journal.Count(Key, "end ShuttingDown"));
        }

        using var second = await StartAsync();
        Assert.Equal(9, await Grain<IWalletGrain>(second, Key).Coins());
        await second.StopAsync();
    }

    private static TGrain Grain<TGrain>(IHost host, string key)
        where TGrain : IGrainWithStringKey => host.Services.GetRequiredService<IClusterClient>().GetGrain<TGrain>(key);

    private async Task<IHost> StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddSingleton<IReminderStore>(_reminders);
        builder.Services.AddSingleton<IGrainStateStore>(_states);
        builder.Services.AddEmbeddedGrains(options => options.Assemblies.Add(typeof(RestartTests).Assembly));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
