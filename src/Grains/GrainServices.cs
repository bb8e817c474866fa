using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Ladders;
using Softswitch.Contracts.Lamps;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Grains.Calls;
using Softswitch.Grains.Channels;
using Softswitch.Grains.Configuration;
using Softswitch.Grains.FeatureCodes;
using Softswitch.Grains.Fraud;
using Softswitch.Grains.Gateways;
using Softswitch.Grains.Ladders;
using Softswitch.Grains.Lamps;
using Softswitch.Grains.Live;
using Softswitch.Grains.Privacy;
using Softswitch.Grains.Routing;
using Softswitch.Grains.Trunks;

namespace Softswitch.Grains;

public static class GrainServices
{
    /// <summary>The assembly the grain classes are in.</summary>
    public static Assembly Assembly => typeof(GrainServices).Assembly;

    /// <summary>What the grains need besides the engine and the stores.</summary>
    public static IServiceCollection AddGrainServices(this IServiceCollection services, TimeSpan ringTime, RegistrationLimits registrations)
    {
        services.AddSingleton(CallOptions.Default with { Policy = CallOptions.Default.Policy with { RingTime = ringTime } });
        services.AddSingleton(registrations);
        services.AddSingleton<TenantEditions>();
        services.AddHostedService(static provider => provider.GetRequiredService<TenantEditions>());
        services.AddSingleton<TenantBook>();
        services.AddSingleton<TrunkBook>();
        services.AddHostedService(static provider => provider.GetRequiredService<TrunkBook>());
        FraudFigures.Show();
        services.AddSingleton<FraudHistory>();
        services.AddSingleton<FraudTeller>();
        services.AddSingleton<RouteFinder>();
        services.AddSingleton<OutboundFinder>();
        services.AddSingleton<InwardCallers>();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<PathFinder>();
        services.AddSingleton<PhoneOrders>();
        services.AddSingleton<PinDesk>();
        services.AddSingleton<OutsideLogin>();
        services.AddSingleton<PhoneMenus>();
        services.AddSingleton<PrivacyPages>();
        services.AddSingleton<BindingKeeper>();
        services.AddHostedService<BindingSweep>();
        services.AddHostedService<LostCalls>();
        services.AddSingleton<IGatewayDirectory, GatewayDirectory>();
        services.AddSingleton<ILadderFinder, LadderFinder>();
        services.AddSingleton<LiveReporter>();
        services.AddSingleton<ILiveReporter>(static provider => provider.GetRequiredService<LiveReporter>());
        services.AddHostedService(static provider => provider.GetRequiredService<LiveReporter>());
        services.AddSingleton<FeatureLamps>();
        services.AddSingleton<LampReporter>();
        services.AddSingleton<ILampReporter>(static provider => provider.GetRequiredService<LampReporter>());
        services.AddHostedService(static provider => provider.GetRequiredService<LampReporter>());
        return services;
    }
}
