using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Reach;

/// <summary>Which settings of a user can be (SPEC P1-P5). Whether the channels and numbers they name exist, the store knows.</summary>
public static class ReachRules
{
    public const int MaxNameLength = 50;
    public const int MaxProfiles = 20;
    public const int MaxClasses = 20;
    public const int MaxStatuses = 20;

    /// <summary>As many as there can be statuses and classes, with those that are always there.</summary>
    public const int MaxCells = (MaxStatuses + 2) * (MaxClasses + 1);

    public const int MaxNumbers = 50;
    public const int MaxDevices = UserRules.MaxChannels;
    public const int ShortestNoAnswer = 5;
    public const int LongestNoAnswer = 120;

    /// <param name="config">What was asked for.</param>
    /// <param name="extensionLength">The length all extensions of the tenant have, or null while there is none.</param>
    public static ImmutableArray<FieldError> Check(ReachConfig config, int? extensionLength)
    {
        var errors = new FieldErrors();
        errors.Require(config.UserId.Value != Guid.Empty, "userId", "required", "userId is required");
        ReachProfileRules.Check(errors, config.Profiles);
        CallClassRules.Check(errors, config.CallClasses, extensionLength);
        ReachStatusRules.Check(errors, config.Statuses);
        ReachMatrixRules.Check(errors, config);
        CallerIdCodeRules.Check(errors, config.CallerIdCodes);
        CheckNumbers(errors, config.Numbers);
        CheckDevices(errors, config.Devices);
        if (config.Blocks is { } blocks)
            ReachBlockRules.Check(errors, blocks.Callers);
        return errors.ToImmutable();
    }

    internal static void RequireForward(FieldErrors errors, string field, string? to) =>
        errors.Require(to is null || Destination.TryParse(to, out _), field, "format", $"{field} is an extension or a number: 2 to 20 digits, perhaps after a '+'");

    internal static void RequireSeconds(FieldErrors errors, string field, int? seconds) => errors.Require(
        seconds is null or (>= ShortestNoAnswer and <= LongestNoAnswer), field, "range", $"{field} is {ShortestNoAnswer} to {LongestNoAnswer} seconds");

    internal static void RequireNumber(FieldErrors errors, string field, string? number) =>
        errors.Require(E164.TryParse(number, out _), field, "format", $"{field} is '+' and 7 to 15 digits");

    internal static void RequireChannels(FieldErrors errors, string field, ImmutableArray<string> channels)
    {
        errors.Require(channels.Length <= MaxDevices, field, "length", $"{field} holds at most {MaxDevices} channels");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(channels.Length, MaxDevices); i++)
        {
            errors.Require(ChannelName.TryParse(channels[i], out _), $"{field}[{i}]", "format", $"{field}[{i}] is the name of a channel");
            errors.Require(seen.Add(channels[i]), $"{field}[{i}]", "unique", $"{field}[{i}] is there already");
        }
    }

    private static void CheckNumbers(FieldErrors errors, ImmutableArray<string> numbers)
    {
        errors.Require(numbers.Length <= MaxNumbers, "numbers", "length", $"numbers holds at most {MaxNumbers}");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(numbers.Length, MaxNumbers); i++)
        {
            RequireNumber(errors, $"numbers[{i}]", numbers[i]);
            errors.Require(seen.Add(numbers[i]), $"numbers[{i}]", "unique", $"numbers[{i}] is there already");
        }
    }

    private static void CheckDevices(FieldErrors errors, ImmutableArray<ReachDeviceConfig> devices)
    {
        RequireChannels(errors, "devices", [.. devices.Select(device => device.Channel)]);
        for (var i = 0; i < Math.Min(devices.Length, MaxDevices); i++)
            errors.Require(Enum.IsDefined(devices[i].Type), $"devices[{i}].type", "unknown", "type is Fixed, Mobile or Web");
    }
}
