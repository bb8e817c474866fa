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

        // Callers tell our exceptions apart, also those thrown on another node.
        services.Configure<ExceptionSerializationOptions>(exceptions => exceptions.SupportedNamespacePrefixes.Add(nameof(Softswitch)));
        return services;
    }
}
