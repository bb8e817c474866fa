using Softswitch.Domain.Reach;

namespace Softswitch.Domain.Lamps;

/// <summary>How the keys of a user's phones are to stand (SPEC P3).</summary>
/// <param name="Always">Where all calls go; null for off, as are the other two.</param>
/// <param name="Rings">After how many without an answer.</param>
public sealed record LampFeatures(bool DoNotDisturb, string? Always, string? Busy, string? NoAnswer, int Rings)
{
    /// <param name="overrides">Null for a user who never switched anything.</param>
    public static LampFeatures Of(ReachOverrides? overrides)
    {
        var forward = overrides?.PhoneForward;
        return new LampFeatures(overrides?.DoNotDisturb ?? false, forward?.Always, forward?.Busy, forward?.NoAnswer, PhoneKeys.RingsOf(forward?.NoAnswerAfter));
    }
}
