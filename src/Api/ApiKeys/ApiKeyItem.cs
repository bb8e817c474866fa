using System.ComponentModel;
using System.Text.Json.Serialization;
using Softswitch.Domain.Accounts;

namespace Softswitch.Api.ApiKeys;

internal sealed record ApiKeyItem
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    public required Role Role { get; init; }

    public required string? Tenant { get; init; }

    [Description("The key itself: shown this once, and never again")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Generated { get; init; }

    public static ApiKeyItem Of(ApiKey key) => new() { Id = key.Id.ToString(), Label = key.Label, Role = key.Role, Tenant = key.Tenant?.Value };
}
