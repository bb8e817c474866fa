using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Reach;

/// <summary>What can be switched by hand. Whether the channels are the user's, the store knows.</summary>
public static class ReachOverrideRules
{
    public static ImmutableArray<FieldError> Check(ReachOverrides overrides)
    {
        var errors = new FieldErrors();
        errors.Require(overrides.UserId.Value != Guid.Empty, "userId", "required", "userId is required");
        if (overrides.Status is { } status)
            errors.RequireText(status.Status, "status.status", ReachRules.MaxNameLength);
        if (overrides.Devices is { } devices)
        {
            errors.Require(!devices.Channels.IsEmpty, "devices.channels", "required", "devices.channels names at least one channel: not to be disturbed is a status");
            ReachRules.RequireChannels(errors, "devices.channels", devices.Channels);
        }

        ReachRules.RequireForward(errors, "phoneForward.always", overrides.PhoneForward?.Always);
        ReachRules.RequireForward(errors, "phoneForward.busy", overrides.PhoneForward?.Busy);
        ReachRules.RequireForward(errors, "phoneForward.noAnswer", overrides.PhoneForward?.NoAnswer);
        ReachRules.RequireSeconds(errors, "phoneForward.noAnswerAfter", overrides.PhoneForward?.NoAnswerAfter);
        return errors.ToImmutable();
    }

    /// <summary>Whether the settings of the user have the status that was chosen.</summary>
    public static ImmutableArray<FieldError> Check(ReachOverrides overrides, ReachConfig config) =>
        overrides.Status is { } status && !ReachMatrixRules.StatusesOf(config).Contains(status.Status)
            ? [new FieldError("status.status", "unknown", $"there is no status {status.Status}")]
            : [];
}
