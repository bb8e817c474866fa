using System.ComponentModel;
using System.Text.Json.Serialization;
using Softswitch.Api.Fraud;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;

namespace Softswitch.Api.Channels;

internal sealed record ChannelItem : ChannelSettings
{
    public required string Name { get; init; }

    public required string? UserId { get; init; }

    public required long Version { get; init; }

    [Description("The password that was made for a new channel: shown this once, and never again")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Generated { get; init; }

    public static ChannelItem Of(Stored<ChannelConfig> stored) => new()
    {
        Name = stored.Value.Name,
        UserId = stored.Value.UserId?.ToString(),
        CallLimit = stored.Value.CallLimit,
        Dtmf = stored.Value.Dtmf,
        Encryption = stored.Value.Encryption,
        Language = stored.Value.Language,
        Country = stored.Value.Country,
        AreaCode = stored.Value.AreaCode,
        EmergencyCallbackNumber = stored.Value.EmergencyCallbackNumber,
        FraudLimits = FraudLimitSettings.Of(stored.Value.FraudLimits),
        Version = stored.Version,
    };
}
