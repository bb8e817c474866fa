using Softswitch.Domain.Users;

namespace Softswitch.Domain.Reach;

/// <summary>
/// How a user can be reached (SPEC P1-P5), as asked for from outside: a status (when) and a call class (who calls) choose a profile (how).
/// Beside what is named here there are always the profiles <see cref="ReachDefaults.Standard"/> and <see cref="ReachDefaults.DoNotDisturb"/>,
/// the statuses <see cref="ReachDefaults.Basic"/> and <see cref="ReachDefaults.DoNotDisturb"/>, and the class <see cref="ReachDefaults.Basic"/>.
/// </summary>
/// <param name="UserId">Whose it is; each user has one.</param>
/// <param name="Profiles">What they leave open they have from the one named <see cref="ReachDefaults.Standard"/>.</param>
/// <param name="CallClasses">Groups of callers.</param>
/// <param name="Statuses">In the order of which the first counts where two of their periods are equally short.</param>
/// <param name="Matrix">Which profile a status has for a class; see <see cref="ReachMatrix"/> for where there is none.</param>
/// <param name="BasicClass">The class of all other callers; null for <see cref="ReachDefaults.Basic"/>.</param>
/// <param name="BasicStatus">The status at all other times; null for <see cref="ReachDefaults.Basic"/>.</param>
/// <param name="DoNotDisturbStatus">What the key for it switches on; null for <see cref="ReachDefaults.DoNotDisturb"/>.</param>
/// <param name="RoamingStatus">In a network abroad; null for the one that holds at home.</param>
/// <param name="CallerIdCodes">Numbers to call from, by what is dialled before the number (SPEC C15).</param>
/// <param name="Numbers">Personal numbers, the first one first: DIDs of the tenant that ring this user.</param>
/// <param name="Devices">What kind of device each channel is; what is not here is <see cref="ReachDeviceType.Fixed"/>.</param>
/// <param name="Blocks">Callers who do not get through; null for none.</param>
public sealed record ReachConfig(
    UserId UserId,
    ImmutableArray<ReachProfileConfig> Profiles = default,
    ImmutableArray<CallClassConfig> CallClasses = default,
    ImmutableArray<ReachStatusConfig> Statuses = default,
    ImmutableArray<ReachCellConfig> Matrix = default,
    string? BasicClass = null,
    string? BasicStatus = null,
    string? DoNotDisturbStatus = null,
    string? RoamingStatus = null,
    ImmutableArray<CallerIdCodeConfig> CallerIdCodes = default,
    ImmutableArray<string> Numbers = default,
    ImmutableArray<ReachDeviceConfig> Devices = default,
    ReachBlocksConfig? Blocks = null)
{
    public ImmutableArray<ReachProfileConfig> Profiles { get; init; } = Profiles.IsDefault ? [] : Profiles;

    public ImmutableArray<CallClassConfig> CallClasses { get; init; } = CallClasses.IsDefault ? [] : CallClasses;

    public ImmutableArray<ReachStatusConfig> Statuses { get; init; } = Statuses.IsDefault ? [] : Statuses;

    public ImmutableArray<ReachCellConfig> Matrix { get; init; } = Matrix.IsDefault ? [] : Matrix;

    public ImmutableArray<CallerIdCodeConfig> CallerIdCodes { get; init; } = CallerIdCodes.IsDefault ? [] : CallerIdCodes;

    public ImmutableArray<string> Numbers { get; init; } = Numbers.IsDefault ? [] : Numbers;

    public ImmutableArray<ReachDeviceConfig> Devices { get; init; } = Devices.IsDefault ? [] : Devices;
}
