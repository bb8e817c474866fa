namespace Softswitch.Dashboard.Access;

/// <param name="Free">Failures without a pause.</param>
/// <param name="FirstPause">The pause after those; it doubles with every further failure.</param>
/// <param name="LongestPause">Where doubling ends.</param>
/// <param name="Memory">How long the last failure is remembered.</param>
/// <param name="MaxKeys">How many keys are remembered.</param>
internal sealed record ThrottleLimits(int Free, TimeSpan FirstPause, TimeSpan LongestPause, TimeSpan Memory, int MaxKeys)
{
    public static readonly ThrottleLimits PerAddress = new(5, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), 10_000);

    // Shorter: whoever knows a login must not be able to lock its owner out.
    public static readonly ThrottleLimits PerLogin = PerAddress with { LongestPause = TimeSpan.FromMinutes(1) };
}
