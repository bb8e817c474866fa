using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Users;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Storage;

/// <summary>How values are written inside a column: camelCase, names of enums, ids as plain text, nothing for null.</summary>
internal static class StorageJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(),
            new TextIdConverter<TenantId>(text => new TenantId(text), id => id.Value),
            new TextIdConverter<ChannelName>(text => new ChannelName(text), id => id.Value),
            new TextIdConverter<CallId>(text => new CallId(Guid.ParseExact(text, "N")), id => id.ToString()),
            new TextIdConverter<GatewayId>(text => new GatewayId(text), id => id.Value),
            new TextIdConverter<UserId>(text => new UserId(Guid.Parse(text)), id => id.ToString()),
            new TextIdConverter<RateId>(text => new RateId(Guid.ParseExact(text, "N")), id => id.ToString()),
            new TextIdConverter<WebhookId>(text => new WebhookId(Guid.ParseExact(text, "N")), id => id.ToString()),
            new TextIdConverter<SoundId>(text => new SoundId(Guid.ParseExact(text, "N")), id => id.ToString()),
            new TextIdConverter<LegId>(text => new LegId(int.Parse(text, CultureInfo.InvariantCulture)), id => id.ToString()),
        },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static string? WriteOrNull<T>(T? value)
        where T : class => value is null ? null : Write(value);

    public static T? ReadOrNull<T>(string? json)
        where T : class => json is null ? null : Read<T>(json);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("null where a value is stored");
}
