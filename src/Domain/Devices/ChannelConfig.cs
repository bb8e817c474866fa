using Softswitch.Domain.Fraud;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Devices;

/// <summary>A channel, one SIP credential for one device, as asked for from outside (SPEC D1).</summary>
/// <param name="Name">See <see cref="ChannelName"/>; unique on the platform, also when only its capitals differ.</param>
/// <param name="UserId">The user for whom it rings; null for nobody.</param>
/// <param name="CallLimit">1 to 5 calls at a time.</param>
/// <param name="Dtmf">How it sends digits.</param>
/// <param name="Encryption">What must be encrypted; its tenant may ask for more.</param>
/// <param name="Language">Null to follow the user, then the tenant.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null to follow the tenant.</param>
/// <param name="AreaCode">1 to 6 digits; null to follow the user.</param>
/// <param name="EmergencyCallbackNumber">E.164 on which an emergency centre can call back (SPEC R12).</param>
/// <param name="Password">In clear, only on its way in: null leaves the stored one, or generates one for a new channel. Never read back.</param>
/// <param name="FraudLimits">How much it may call outside; null for <see cref="FraudLimits.OfChannel"/>.</param>
public sealed record ChannelConfig(
    string Name,
    UserId? UserId = null,
    int CallLimit = ChannelConfig.DefaultCallLimit,
    DtmfMethod Dtmf = DtmfMethod.Rfc4733,
    Encryption Encryption = Encryption.Optional,
    string? Language = null,
    string? Country = null,
    string? AreaCode = null,
    string? EmergencyCallbackNumber = null,
    string? Password = null,
    FraudLimitsConfig? FraudLimits = null)
{
    public const int DefaultCallLimit = 2;
    public const int MaxCallLimit = 5;
}
