namespace Softswitch.Simulation.Tests.Calls;

/// <summary>What kind of run a seed makes.</summary>
/// <param name="Phones">How many phones are called.</param>
/// <param name="EndAfterMs">When everybody who is still there hangs up.</param>
internal sealed record CallTraits(int Phones, double Loss, double Duplication, int MaxDelayMs, GrainMood Grain, int EndAfterMs)
{
    public static CallTraits Draw(Random random)
    {
        var isSound = random.Next(2) == 0;
        return new CallTraits(
            random.Next(1, 4),
            isSound ? 0 : random.NextDouble() * 0.25,
            isSound ? 0 : random.NextDouble() * 0.25,
            random.Next(4) switch { 0 => 1, 1 => 20, 2 => 200, _ => 700 },
            random.Next(10) switch { < 5 => GrainMood.Sound, < 9 => GrainMood.Flaky, _ => GrainMood.Dying },
            random.Next(5_000, 150_000));
    }
}
