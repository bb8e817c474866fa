using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Serializers;

namespace Softswitch.Silo.Engine.OnOrleans;

/// <summary>Has Orleans carry our messages, which have no serializer attributes.</summary>
internal static class MessageCodecRegistration
{
    internal static IServiceCollection AddMessageCodec(this IServiceCollection services)
    {
        // One object without state in its three parts.
        var codec = new MessageCodec();
        services.AddSingleton<IGeneralizedCodec>(codec);
        services.AddSingleton<IGeneralizedCopier>(codec);
        services.AddSingleton<ITypeFilter>(codec);
        return services;
    }
}
