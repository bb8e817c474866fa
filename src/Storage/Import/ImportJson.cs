using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Users;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Storage.Import;

/// <summary>How items are written in the file of a tenant, and read from it: as the API shows them, with nothing unknown in them.</summary>
internal static class ImportJson
{
    public const int MaxDepth = 16;

    public static readonly JsonSerializerOptions Options = MakeOptions();

    // Sealed at once: the shape of a type can be asked for before anything was ever read with these options.
    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            IgnoreReadOnlyProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            MaxDepth = MaxDepth,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOpen } },
            Converters =
            {
                new FlagNamesConverter(),
                new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
                new TextIdConverter<UserId>(text => UserId.TryParse(text, out var id) ? id : throw new JsonException(), id => id.ToString()),
                new TextIdConverter<SoundId>(text => SoundId.TryParse(text, out var id) ? id : throw new JsonException(), id => id.ToString()),
                new TextIdConverter<WebhookId>(text => WebhookId.TryParse(text, out var id) ? id : throw new JsonException(), id => id.ToString()),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    // Settings stand with their user, and a webhook may have its id made.
    private static void LeaveOpen(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (type.Type == typeof(WebhookConfig) && property.PropertyType == typeof(WebhookId))
                property.IsRequired = false;
            if (type.Type != typeof(ReachConfig) || property.PropertyType != typeof(UserId))
                continue;
            property.IsRequired = false;
            property.ShouldSerialize = (_, _) => false;
        }
    }
}
