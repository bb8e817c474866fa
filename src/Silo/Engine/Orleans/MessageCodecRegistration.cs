using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Serializers;

namespace Softswitch.Silo.Engine;

/// <summary>Has Orleans carry our messages, which have no serializer attributes.</summary>
internal static class MessageCodecRegistration
{
    internal static IServiceCollection AddMessageCodec(this IServiceCollection services)
    {
        services.AddSingleton<MessageCodec>();
        services.AddSingleton<IGeneralizedCodec>(static provider => provider.GetRequiredService<MessageCodec>());
        services.AddSingleton<IGeneralizedCopier>(static provider => provider.GetRequiredService<MessageCodec>());
        services.AddSingleton<ITypeFilter>(static provider => provider.GetRequiredService<MessageCodec>());
        services.AddSerializer(serializer => serializer.Configure(manifest => manifest.WellKnownTypeAliases["softswitch"] = typeof(MessageCodec)));
        return services;
    }
}
