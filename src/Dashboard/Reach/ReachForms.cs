using System.Globalization;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Reach;

/// <summary>What each form of the page makes of how a user is reached. Null, with the reason among the errors, for what can never be.</summary>
internal static class ReachForms
{
    /// <summary>The form of who does not get through.</summary>
    public const string BlocksPart = "blocks";

    public static ReachConfig? Matrix(ReachConfig config, FormValues values, FieldErrors errors) => values.Read<ReachConfig>(errors) is { } read
        ? config with
        {
            Matrix = [.. read.Matrix.Where(cell => !string.IsNullOrEmpty(cell.Profile))],
            BasicClass = read.BasicClass,
            BasicStatus = read.BasicStatus,
            DoNotDisturbStatus = read.DoNotDisturbStatus,
            RoamingStatus = read.RoamingStatus,
        }
        : null;

    public static ReachConfig? Numbers(ReachConfig config, FormValues values, FieldErrors errors) => values.Read<ReachConfig>(errors) is { } read
        ? config with
        {
            Numbers = read.Numbers,
            CallerIdCodes = [.. read.CallerIdCodes.Select(code => new CallerIdCodeConfig(code.Code ?? "", code.Number ?? ""))],
            Devices = [.. read.Devices.Where(device => !string.IsNullOrEmpty(device.Channel))],
        }
        : null;

    public static ReachConfig? Blocks(ReachConfig config, FormValues values, FieldErrors errors) => values.Read<ReachConfig>(errors) is { } read
        ? config with { Blocks = read.Blocks is { All: false, Anonymous: false, Callers.IsEmpty: true } ? null : read.Blocks }
        : null;

    /// <summary>What is switched by hand, its ends by the clocks of the tenant.</summary>
    public static FormValues Of(Stored<ReachOverrides> overrides, TimeZoneInfo zone)
    {
        var values = FormValues.Of(overrides.Value).With("version", overrides.Version.ToString(CultureInfo.InvariantCulture));
        if (overrides.Value.Status?.Until is { } status)
            values = values.With("status.until", LocalInstant.Write(status, zone));
        return overrides.Value.Devices?.Until is { } devices ? values.With("devices.until", LocalInstant.Write(devices, zone)) : values;
    }

    public static ReachOverrides? Override(ReachOverrides before, FormValues values, TimeZoneInfo zone, FieldErrors errors)
    {
        var (status, devices) = (Until("status.until"), Until("devices.until"));
        if (values.With("status.until", "").With("devices.until", "").Read<ReachOverrides>(errors) is not { } read || !errors.IsEmpty)
            return null;
        return read with
        {
            UserId = before.UserId,
            Status = read.Status is { } chosen ? chosen with { Until = status } : null,
            Devices = read.Devices is { } ringing ? ringing with { Until = devices } : null,
        };

        DateTimeOffset? Until(string field)
        {
            if (!values.Has(field))
                return null;
            var at = LocalInstant.Read(values[field], zone);
            errors.Require(at is not null, field, "format", $"{field} is a local time such as 2026-12-24T17:00");
            return at?.ToUniversalTime();
        }
    }
}
