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

    [Description("What must be encrypted: Optional (nothing), Signalling (TLS or secure WebSocket alone) or Required (media too, as SRTP). The stricter of this and the tenant's counts")]
    public Encryption Encryption { get; init; } = Encryption.Optional;

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
