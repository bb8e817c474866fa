using Softswitch.Domain.Users;

namespace Softswitch.Domain.Reach;

/// <summary>What every user has, and what is left when all is cleared (SPEC P4).</summary>
public static class ReachDefaults
{
    /// <summary>The profile that others inherit from, and that holds where the matrix says nothing.</summary>
    public const string Standard = "Standard";

    /// <summary>The status and the class that catch the rest, unless the user named others.</summary>
    public const string Basic = "Basic";

    /// <summary>The profile in which no device rings, and the status that chooses it.</summary>
    public const string DoNotDisturb = "DoNotDisturb";

    /// <summary>Seconds.</summary>
    public const int NoAnswerAfter = 20;

    /// <summary>All devices ring and nothing is forwarded, until the user wants not to be disturbed.</summary>
    public static ReachConfig Cleared(UserId user) => new(
        user,
        [new ReachProfileConfig(Standard), Quiet],
        Statuses: [Disturbed],
        Matrix: [new ReachCellConfig(DoNotDisturb, Basic, DoNotDisturb)]);

    internal static ReachProfileConfig Quiet { get; } = new(DoNotDisturb, Devices: new ReachDevicesConfig([]));

    internal static ReachStatusConfig Disturbed { get; } = new(DoNotDisturb, Availability: ReachAvailability.Busy);
}
