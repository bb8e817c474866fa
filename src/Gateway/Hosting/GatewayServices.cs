using Microsoft.Extensions.DependencyInjection;

namespace Softswitch.Gateway.Hosting;

public static class GatewayServices
{
    /// <summary>Runs a gateway in this process. Needs the grain engine and the storage interfaces.</summary>
    public static IServiceCollection AddGateway(this IServiceCollection services, GatewayOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<GatewayNode>();
        services.AddHostedService(static provider => provider.GetRequiredService<GatewayNode>());
        return services;
    }
}
