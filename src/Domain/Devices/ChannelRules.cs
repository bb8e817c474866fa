using System.Collections.Immutable;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Devices;

public static class ChannelRules
{
    public static ImmutableArray<FieldError> Check(ChannelConfig config)
    {
        var errors = new FieldErrors();
        errors.Require(
            ChannelName.TryParse(config.Name, out _),
            "name", "format", $"name is 1 to {ChannelName.MaxLength} of letters, digits, '.', '_' and '-'");
        errors.Require(config.CallLimit is >= 1 and <= ChannelConfig.MaxCallLimit, "callLimit", "range", $"callLimit is 1 to {ChannelConfig.MaxCallLimit}");
        errors.Require(Enum.IsDefined(config.Dtmf), "dtmf", "unknown", "dtmf is Rfc4733, SipInfo or InBand");
        errors.Require(Enum.IsDefined(config.Encryption), "encryption", "unknown", "encryption is Optional, Signalling or Required");
        errors.Require(config.Language is null || Languages.IsKnown(config.Language), "language", "unknown", $"language is one of {Languages.Known}");
        errors.Require(config.Country is null || Countries.IsKnown(config.Country), "country", "unknown", "country is an ISO 3166-1 code of two upper-case letters");
        errors.RequireOptionalDigits(config.AreaCode, "areaCode", 1, 6);
        errors.Require(
            config.EmergencyCallbackNumber is null || E164.TryParse(config.EmergencyCallbackNumber, out _),
            "emergencyCallbackNumber", "format", "emergencyCallbackNumber is '+' and 7 to 15 digits");
        FraudLimitsRules.Check(errors, "fraudLimits", config.FraudLimits);
        if (config.Password is not null)
            DevicePassword.Check(errors, "password", config.Password, config.Name);
        return errors.ToImmutable();
    }
}
