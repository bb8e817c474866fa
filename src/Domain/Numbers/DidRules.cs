using System.Collections.Immutable;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Numbers;

public static class DidRules
{
    public static ImmutableArray<FieldError> Check(DidConfig config)
    {
        var errors = new FieldErrors();
        errors.Require(E164.TryParse(config.Number, out _), "number", "format", "number is '+' and 7 to 15 digits, such as +31201234567");
        errors.Require(ExtensionNumber.TryParse(config.Extension, out _), "extension", "format", "extension is 2 to 5 digits");
        return errors.ToImmutable();
    }
}
