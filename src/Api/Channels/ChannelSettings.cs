using System.ComponentModel;
using Softswitch.Api.Fraud;
using Softswitch.Domain.Devices;

namespace Softswitch.Api.Channels;

/// <summary>What is set of a channel, besides its name and user.</summary>
internal abstract record ChannelSettings
{
    [Description("Calls at a time, 1 to 5")]
    public int CallLimit { get; init; } = ChannelConfig.DefaultCallLimit;

    [Description("How the device sends digits")]
    public DtmfMethod Dtmf { get; init; } = DtmfMethod.Rfc4733;

    [Description("Whether its media is encrypted")]
    public MediaEncryption Encryption { get; init; } = MediaEncryption.Optional;

    [Description("Null to follow the user, then the tenant")]
    public string? Language { get; init; }

    [Description("ISO 3166-1 code; null to follow the tenant")]
    public string? Country { get; init; }

    [Description("1 to 6 digits; null to follow the user")]
    public string? AreaCode { get; init; }

    [Description("E.164 number on which an emergency centre can call back")]
    public string? EmergencyCallbackNumber { get; init; }

    [Description("How much it may call outside; null as on the platform. The limits of the tenant hold besides")]
    public FraudLimitSettings? FraudLimits { get; init; }
}
