using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Softswitch.Api.Webhooks;

/// <summary>The members mean what they mean in <see cref="WebhookInput"/>.</summary>
internal sealed record WebhookItem
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyList<string> Events { get; init; }

    public required bool Enabled { get; init; }

    public required long Version { get; init; }

    [Description("The secret that was made; shown this once")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Generated { get; init; }
}
