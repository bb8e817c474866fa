using Softswitch.Domain.Numbers;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Reach;

internal static class ReachProfileRules
{
    private const int ColourLength = 7;
    private const int MaxGroupLength = 100;

    public static void Check(FieldErrors errors, ImmutableArray<ReachProfileConfig> profiles)
    {
        errors.Require(profiles.Length <= ReachRules.MaxProfiles, "profiles", "length", $"a user has at most {ReachRules.MaxProfiles} profiles");
        var kept = profiles.Take(ReachRules.MaxProfiles).ToArray();
        ReachNames.Require(errors, "profiles", kept.Select(profile => profile.Name), ReachDefaults.Standard, ReachDefaults.DoNotDisturb);
        for (var i = 0; i < kept.Length; i++)
            Check(errors, $"profiles[{i}]", kept[i]);
    }

    private static void Check(FieldErrors errors, string field, ReachProfileConfig profile)
    {
        errors.Require(
            profile.Colour is null || (profile.Colour is ['#', .. var digits] && profile.Colour.Length == ColourLength && digits.All(char.IsAsciiHexDigit)),
            $"{field}.colour", "format", $"{field}.colour is '#' and six hex digits");
        errors.Require(
            profile.CallerId is null or "" || E164.TryParse(profile.CallerId, out _),
            $"{field}.callerId", "format", $"{field}.callerId is '+' and 7 to 15 digits, or empty for the number the user has anyway");
        ReachRules.RequireForward(errors, $"{field}.forwardAlways.to", profile.ForwardAlways?.To);
        ReachRules.RequireForward(errors, $"{field}.forwardBusy.to", profile.ForwardBusy?.To);
        ReachRules.RequireForward(errors, $"{field}.forwardNoAnswer.to", profile.ForwardNoAnswer?.To);
        ReachRules.RequireForward(errors, $"{field}.forwardUnreachable.to", profile.ForwardUnreachable?.To);
        ReachRules.RequireSeconds(errors, $"{field}.noAnswerAfter", profile.NoAnswerAfter);
        errors.Require(
            profile.ShownNumber is not { } shown || Enum.IsDefined(shown), $"{field}.shownNumber", "unknown", $"{field}.shownNumber is Own, Caller or Called");
        if (profile.Devices?.Channels is { } channels)
            ReachRules.RequireChannels(errors, $"{field}.devices.channels", channels);
        errors.RequireOptionalText(profile.AssistantGroup, $"{field}.assistantGroup", MaxGroupLength);
    }
}
