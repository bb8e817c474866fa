using System.Collections.Immutable;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Prefixes;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Tenants;

public static class TenantRules
{
    public const int MaxNameLength = 100;

    /// <param name="config">What was asked for.</param>
    /// <param name="isTimeZone">Whether the machine knows an IANA time zone; the data is the operating system's.</param>
    public static ImmutableArray<FieldError> Check(TenantConfig config, Func<string, bool> isTimeZone)
    {
        var errors = new FieldErrors();
        errors.Require(TenantId.TryParse(config.Id, out _), "id", "format", "id is 1 to 32 of a-z, 0-9 and '-', and does not start with '-'");
        errors.RequireText(config.Name, "name", MaxNameLength);
        errors.Require(config.SipDomain is null || HostName.IsValid(config.SipDomain), "sipDomain", "format", "sipDomain is a host name in lower case");
        errors.Require(Countries.IsKnown(config.Country), "country", "unknown", "country is an ISO 3166-1 code of two upper-case letters");
        errors.Require(IsTimeZone(config.TimeZone, isTimeZone), "timeZone", "unknown", "timeZone is an IANA name such as Europe/Amsterdam");
        errors.Require(Languages.IsKnown(config.Language), "language", "unknown", $"language is one of {Languages.Known}");
        errors.Require(
            config.ExtensionLength is null or (>= ExtensionNumber.MinLength and <= ExtensionNumber.MaxLength),
            "extensionLength", "range", "extensionLength is 2 to 5");
        errors.RequireOptionalText(config.CompanyName, "companyName", MaxNameLength);
        errors.Require(
            config.CompanyNumber is null || E164.TryParse(config.CompanyNumber, out _),
            "companyNumber", "format", "companyNumber is '+' and 7 to 15 digits");
        errors.Require(
            config.EmergencyNumber is null || E164.TryParse(config.EmergencyNumber, out _),
            "emergencyNumber", "format", "emergencyNumber is '+' and 7 to 15 digits");
        errors.RequireCategories(config.Barred, "barred");
        errors.Require(Enum.IsDefined(config.Encryption), "encryption", "unknown", "encryption is Optional, Signalling or Required");
        FraudLimitsRules.Check(errors, "fraudLimits", config.FraudLimits);
        PrefixRules.Check(errors, "prefixes", config.Prefixes);
        return errors.ToImmutable();
    }

    // The length is checked first: the name goes on to a look-up in the file system.
    private static bool IsTimeZone(string? name, Func<string, bool> isTimeZone) =>
        name is { Length: > 0 and <= 64 }
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+')
        && isTimeZone(name);
}
