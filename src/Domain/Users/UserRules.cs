using System.Collections.Immutable;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Users;

public static class UserRules
{
    /// <summary>Channels that may be made together with a user.</summary>
    public const int MaxChannels = 20;

    public const int MaxNameLength = 100;

    /// <param name="config">What was asked for.</param>
    /// <param name="tenantLength">The length all numbers of the tenant have, or null while the first one is still to choose it.</param>
    public static ImmutableArray<FieldError> Check(UserConfig config, int? tenantLength)
    {
        var errors = new FieldErrors();
        errors.Require(config.Id.Value != Guid.Empty, "id", "required", "id is required");
        errors.RequireText(config.Name, "name", MaxNameLength);
        if (config.Extension is not null)
            ExtensionRules.CheckNumber(errors, "extension", config.Extension, tenantLength);
        errors.Require(config.Language is null || Languages.IsKnown(config.Language), "language", "unknown", $"language is one of {Languages.Known}");
        errors.RequireOptionalDigits(config.AreaCode, "areaCode", 1, 6);
        errors.Require(config.Email is null || IsEmail(config.Email), "email", "format", "email is one address, such as name@example.org");
        errors.Require((config.Rights & ~UserRights.All) == UserRights.None, "rights", "unknown", "rights holds an unknown right");
        errors.Require(config.Number is null || E164.TryParse(config.Number, out _), "number", "format", "number is '+' and 7 to 15 digits");
        errors.Require(
            config.EmergencyNumber is null || E164.TryParse(config.EmergencyNumber, out _),
            "emergencyNumber", "format", "emergencyNumber is '+' and 7 to 15 digits");
        errors.RequireCategories(config.Barred, "barred");
        if (config.DialOutGroup is not null)
            errors.RequireText(config.DialOutGroup, "dialOutGroup", DialOutGroupRules.MaxNameLength);
        if (config.Pin is not null)
            PinRules.Check(errors, "pin", config.Pin, config.Extension);
        return errors.ToImmutable();
    }

    // Only the shape: whether it exists is found out by mailing it. RFC 5321 4.5.3.1: at most 64 before and 254 in all.
    internal static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at is > 0 and <= 64
            && text.Length <= 254
            && at == text.LastIndexOf('@')
            && text.IndexOf('.', at) > at + 1
            && text[^1] != '.'
            && text.All(c => c is > ' ' and < (char)127 and not ('<' or '>' or ',' or ';' or '"'));
    }
}
