using System.Collections.Immutable;
using Softswitch.Domain.FeatureCodes;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Services;

public static class ServiceRules
{
    private const int ShortestPin = 4;
    private const int LongestPin = 10;

    /// <param name="config">What was asked for.</param>
    /// <param name="tenantLength">The length all extensions of the tenant have, or null while the first one is still to choose it.</param>
    public static ImmutableArray<FieldError> Check(ServiceConfig config, int? tenantLength)
    {
        var errors = new FieldErrors();
        ExtensionRules.CheckNumber(errors, "extension", config.Extension, tenantLength);
        errors.Require(Enum.IsDefined(config.Kind), "kind", "unknown", "kind is one of " + string.Join(", ", Enum.GetNames<ServiceKind>()));
        errors.Require(config.Music is null || config.Kind == ServiceKind.Music, "music", "kind", "only a Music service has a class of music");
        errors.Require(config.Sound is null || config.Kind == ServiceKind.Announcement, "sound", "kind", "only an Announcement has a sound");
        errors.Require(
            config.Pin is null || (config.Pin.Length is >= ShortestPin and <= LongestPin && config.Pin.All(char.IsAsciiDigit)),
            "pin", "format", $"pin has {ShortestPin} to {LongestPin} digits");
        errors.Require(
            config.Pin is null || SystemExtensions.Find(config.Kind) is null, "pin", "kind", "a system extension asks for the PINs of users: it has none of its own");
        errors.Require(!config.Records || config.Kind == ServiceKind.Conference, "records", "kind", "only a Conference is recorded");
        return errors.ToImmutable();
    }
}
