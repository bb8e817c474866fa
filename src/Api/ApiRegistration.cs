using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Softswitch.Api.Access;
using Softswitch.Api.Live;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Webhooks;

namespace Softswitch.Api;

public static class ApiRegistration
{
    /// <summary>
    /// Adds what the REST interface needs. The host adds the stores of Contracts, the grain factory, a <see cref="TimeProvider"/>
    /// and <c>MapSoftswitchApi</c>; sign-in and authorization run in its pipeline as usual.
    /// </summary>
    public static IServiceCollection AddSoftswitchApi(this IServiceCollection services, ApiOptions options)
    {
        services.AddSingleton(options);
        services.AddApiAccess();
        services.AddRateLimiter(_ => { });
        services.AddSingleton<IStartupFilter, ApiFront>();
        services.AddSingleton<RequestGuard>();
        services.AddSingleton<TenantScope>();
        services.AddSingleton<OpenStreams>();
        services.AddSingleton<DescriptionRoute>();
        services.AddLiveFeed(new LiveFeedLimits());
        services.AddSingleton<WebhookCourier>();
        services.AddHostedService<WebhookDelivery>();
        // For the description alone, of which the shapes within shapes of a whole tenant are the deepest; bodies are read with options of their own.
        services.ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions).MaxDepth = 4 * ApiJson.MaxDepth);
        services.AddOpenApi(DescriptionRoute.Document, description =>
        {
            description.ShouldInclude = route => route.RelativePath?.StartsWith(ApiOptions.Root[1..], StringComparison.Ordinal) == true;
            description.AddDocumentTransformer<DocumentNotes>();
            description.AddOperationTransformer<OperationNotes>();
        });
        return services;
    }

    /// <summary>Adds the <see cref="LiveFeed"/>, once for all who use it on this node.</summary>
    public static IServiceCollection AddLiveFeed(this IServiceCollection services, LiveFeedLimits limits)
    {
        if (services.Any(service => service.ServiceType == typeof(LiveFeed)))
            return services;
        services.AddSingleton(limits);
        services.AddSingleton<LiveFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveFeed>());
        return services;
    }
}
