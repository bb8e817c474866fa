using System.ComponentModel;
using Softswitch.Api.Fraud;
using Softswitch.Api.Tables;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Users;

namespace Softswitch.Api.Channels;

internal sealed record ChannelInput : ChannelSettings, IItemInput
{
    [Description("SIP user name: 1 to 64 of letters, digits, '.', '_' and '-', unique on the platform; required for a new channel, fixed from then on")]
    public string? Name { get; init; }

    [Description("The user for whom it rings; null for nobody")]
    public string? UserId { get; init; }

    [Description("8 to 64 characters with upper and lower case, a digit and a special character. Left out: one is made for a new channel, and stays as it is for another. Never read back")]
    public string? Password { get; init; }

    public long? Version { get; init; }

    public ChannelConfig ToConfig(string name, UserId? user) =>
        new(
            name, user, CallLimit, Dtmf, Encryption, Language, Country, AreaCode, EmergencyCallbackNumber, Password,
            FraudLimitSettings.ToConfig(FraudLimits));
}
