using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts;
using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Extensions;
using Softswitch.Contracts.Fraud;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Live;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.SignIns;
using Softswitch.Contracts.Trunks;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Users;
using Softswitch.Grains.Configuration;
using Softswitch.Support.Time;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>The grains of the product on an engine, in virtual time, with stores in memory. Each engine has its own part of this class.</summary>
internal sealed partial class GrainHost : IAsyncDisposable
{
    private GrainHost(FakeConfiguration configuration, FakeBindings bindings, FakeRecords records) =>
        (Configuration, Bindings, Records) = (configuration, bindings, records);

    public static TimeSpan RingTime { get; } = TimeSpan.FromSeconds(60);

    public ManualTimeProvider Clock { get; } = new() { Lateness = TimerLateness };

    public FakeConfiguration Configuration { get; }

    public FakeBindings Bindings { get; }

    public FakeRecords Records { get; }

    public FakeTrunks Trunks { get; } = new();

    public FakeOverrides Overrides { get; } = new();

    public FakeRecordedSounds Recorded { get; } = new();

    public FakeSignIns SignIns { get; } = new();

    public FakeUsers Users => field ??= new FakeUsers(Configuration);

    public FakeRouting Routing => field ??= new FakeRouting(Configuration);

    public FakeGateway Gateway { get; } = new();

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    public ConfigurationTeller Teller { get; private set; } = null!;

    /// <summary>Starts the engine with the gateway attached.</summary>
    /// <param name="restarted">A host whose stores are taken over, as after a restart or on another node.</param>
    public static async Task<GrainHost> StartAsync(GrainHost? restarted = null)
    {
        var host = new GrainHost(
            restarted?.Configuration ?? Samples.Configuration(), restarted?.Bindings ?? new FakeBindings(), restarted?.Records ?? new FakeRecords());
        await host.StartEngineAsync();
        host.Teller = ActivatorUtilities.CreateInstance<ConfigurationTeller>(host.Services);
        host.Teller.Use(host.Grains);
        await host.AttachAsync();
        return host;
    }

    /// <summary>Waits until something that the engine does by itself has happened.</summary>
    public static Task EventuallyAsync(Func<bool> happened) => EventuallyAsync(() => Task.FromResult(happened()));

    /// <inheritdoc cref="EventuallyAsync(Func{bool})"/>
    public static Task EventuallyAsync(Func<Task<bool>> happened) => PassingTime.PassUntilAsync(static _ => { }, TimeSpan.Zero, happened);

    public Task AttachAsync() =>
        Grains.GetGrain<IGatewayGrain>(Samples.Gateway.Value).Attach(Grains.CreateObjectReference<IGatewayLink>(Gateway));

    public IChannelGrain Channel(ChannelName name) => Grains.GetGrain<IChannelGrain>(GrainKeys.Channel(Samples.Tenant, name));

    public IUserGrain User(UserId user) => Grains.GetGrain<IUserGrain>(GrainKeys.User(Samples.Tenant, user));

    public IExtensionGrain Extension(ExtensionNumber number) =>
        Grains.GetGrain<IExtensionGrain>(GrainKeys.Extension(Samples.Tenant, number));

    public ITrunkGrain Trunk(TrunkName trunk) => Grains.GetGrain<ITrunkGrain>(GrainKeys.Trunk(trunk));

    public IFraudGrain Fraud => Grains.GetGrain<IFraudGrain>(GrainKeys.Tenant(Samples.Tenant));

    public ITenantBoardGrain Board() => Grains.GetGrain<ITenantBoardGrain>(GrainKeys.Tenant(Samples.Tenant));

    public CallDriver Call(int number)
    {
        var id = Samples.Call(number);
        return new CallDriver(id, Grains.GetGrain<ICallGrain>(GrainKeys.Call(Samples.Tenant, id)));
    }

    /// <summary>Registers one contact and expects it to be accepted.</summary>
    public async Task RegisterAsync(ChannelName channel, uint cseq = 1)
    {
        var reply = await Channel(channel).Register(Samples.Register(channel, cseq));
        Assert.Equal(RegistrationVerdict.Accepted, reply.Verdict);
    }

    /// <summary>Tells of a change that was made in <see cref="Configuration"/>.</summary>
    public Task TellAsync(ConfigurationKind kind, string key)
    {
        Configuration.Revision++;
        return Teller.Changed([new ConfigurationChange(Samples.Tenant, kind, key)]).AsTask();
    }

    /// <summary>Lets the live reporter bring what it gathered to the board, and returns the board's picture once it is as expected.</summary>
    public async Task<LiveSnapshot> SeeAsync(Func<LiveSnapshot, bool> expected)
    {
        var seen = await Board().Snapshot();
        await PassUntilAsync(TimeSpan.FromMilliseconds(100), async () => expected(seen = await Board().Snapshot()));
        return seen;
    }

    /// <inheritdoc cref="PassingTime.PassUntilAsync(ManualTimeProvider, TimeSpan, Func{Task{bool}}, TimeSpan?)"/>
    public Task PassUntilAsync(TimeSpan step, Func<bool> happened, TimeSpan? atMost = null) => Clock.PassUntilAsync(step, happened, atMost);

    /// <inheritdoc cref="PassingTime.PassUntilAsync(ManualTimeProvider, TimeSpan, Func{Task{bool}}, TimeSpan?)"/>
    public Task PassUntilAsync(TimeSpan step, Func<Task<bool>> happened, TimeSpan? atMost = null) => Clock.PassUntilAsync(step, happened, atMost);

    private void AddServices(IServiceCollection services)
    {
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IConfigurationReader>(Configuration);
        services.AddSingleton<ISchemeOverrides>(Overrides);
        services.AddSingleton<INumberForwards>(Overrides);
        services.AddSingleton<IUserPins>(Users);
        services.AddSingleton<ISignInStore>(SignIns);
        services.AddSingleton<ISignInPasswords>(SignIns);
        services.AddSingleton<IRecordedSounds>(Recorded);
        services.AddSingleton<IConfigurationTable<UserConfig, UserId>>(Users);
        services.AddSingleton<IConfigurationTable<ReachOverrides, UserId>>(Overrides);
        services.AddSingleton<IConfigurationTable<RoutingConfig, ExtensionNumber>>(Routing);
        services.AddSingleton<ITenantRevisions>(Configuration);
        services.AddSingleton<ITrunkReader>(Trunks);
        services.AddSingleton<IBindingStore>(Bindings);
        services.AddSingleton<ICdrStore>(Records);
        services.AddGrainServices(RingTime, RegistrationLimits.Default);
    }
}
