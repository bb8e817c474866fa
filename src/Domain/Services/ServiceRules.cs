using System.Collections.Immutable;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Services;

public static class ServiceRules
{
    /// <param name="config">What was asked for.</param>
    /// <param name="tenantLength">The length all extensions of the tenant have, or null while the first one is still to choose it.</param>
    public static ImmutableArray<FieldError> Check(ServiceConfig config, int? tenantLength)
    {
        var errors = new FieldErrors();
        ExtensionRules.CheckNumber(errors, "extension", config.Extension, tenantLength);
        errors.Require(Enum.IsDefined(config.Kind), "kind", "unknown", "kind is one of " + string.Join(", ", Enum.GetNames<ServiceKind>()));
        return errors.ToImmutable();
    }
}
