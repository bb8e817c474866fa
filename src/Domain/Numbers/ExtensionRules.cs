using System.Collections.Immutable;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Numbers;

public static class ExtensionRules
{
    /// <param name="config">What was asked for.</param>
    /// <param name="tenantLength">The length all numbers of the tenant have, or null while the first one is still to choose it.</param>
    public static ImmutableArray<FieldError> Check(ExtensionConfig config, int? tenantLength)
    {
        var errors = new FieldErrors();
        CheckNumber(errors, "number", config.Number, tenantLength);
        errors.Require(config.Type == ExtensionType.User, "type", "unsupported", $"extensions of type {config.Type} cannot be made here");
        errors.Require(config.Type != ExtensionType.User || config.UserId is not null, "userId", "required", "a number of type user names its user");
        return errors.ToImmutable();
    }

    /// <summary>SPEC T2: 2 to 5 digits, one length within the tenant, but for short numbers (SPEC X14).</summary>
    /// <param name="type">Null where the kind has no say.</param>
    public static void CheckNumber(FieldErrors errors, string field, string? number, int? tenantLength, ExtensionType? type = null)
    {
        if (type == ExtensionType.ShortNumber)
        {
            errors.Require(ExtensionNumber.TryParse(number, out _) && number!.Length == ShortNumberConfig.Length, field, "length", $"short numbers have {ShortNumberConfig.Length} digits");
            return;
        }

        if (!ExtensionNumber.TryParse(number, out var parsed))
            errors.Add(field, "format", $"{field} is {ExtensionNumber.MinLength} to {ExtensionNumber.MaxLength} digits");
        else if (tenantLength is { } length && parsed.Value.Length != length)
            errors.Add(field, "length", $"all extensions of this tenant have {length} digits");
    }
}
