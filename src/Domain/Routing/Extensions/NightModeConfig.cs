using System.Collections.Frozen;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>
/// The night mode of a tenant as asked for from outside (SPEC R7): while it is on, calls from outside to users, groups and menus go elsewhere.
/// Somebody of the tenant who dials it switches it. A tenant has one at most.
/// </summary>
/// <param name="To">A <see cref="Destination"/>.</param>
/// <param name="State">How it is switched.</param>
/// <param name="Times">When somebody is there: what <see cref="NightModeState.Automatic"/> goes by.</param>
public sealed record NightModeConfig(string To, NightModeState State, OpeningTimesConfig Times) : RoutingPart
{
    private const int MaxExtensions = 1000;

    /// <summary>Extensions whose calls go elsewhere by day too.</summary>
    public ImmutableArray<string> AlwaysOn { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Extensions that are called by night too.</summary>
    public ImmutableArray<string> AlwaysOff { get; init => field = value.IsDefault ? [] : value; } = [];

    internal override ExtensionType Type => ExtensionType.NightMode;

    internal override (string Field, OpeningTimesConfig Times)? Calendar => Times is null ? null : ("nightMode.times", Times);

    internal override void Check(RoutingCheck check)
    {
        check.Place(To, "nightMode.to");
        check.Defined(State, "nightMode.state");
        check.Times(Times, "nightMode.times");
        Check(check, AlwaysOn, "nightMode.alwaysOn");
        Check(check, AlwaysOff, "nightMode.alwaysOff");
        foreach (var both in AlwaysOn.Intersect(AlwaysOff, StringComparer.Ordinal))
            check.Errors.Add("nightMode.alwaysOff", "unique", $"extension {both} is under alwaysOn too");
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) => this with
    {
        To = write("nightMode.to", To),
        AlwaysOn = [.. AlwaysOn.Select((extension, i) => write($"nightMode.alwaysOn[{i}]", extension))],
        AlwaysOff = [.. AlwaysOff.Select((extension, i) => write($"nightMode.alwaysOff[{i}]", extension))],
    };

    internal override RoutingPart WithoutPast(DateTime local) => this with { Times = Times.WithoutPast(local) };

    // Where the schedule says the same it is followed again.
    internal override (RoutingPart Part, bool IsOn)? Toggled(DateTime local, string country)
    {
        var byTimes = !OpeningTimes.Of(Times).At(local, country).IsOpen;
        var isOn = State == NightModeState.Automatic ? byTimes : State == NightModeState.On;
        var state = byTimes == !isOn ? NightModeState.Automatic : isOn ? NightModeState.Off : NightModeState.On;
        return (this with { State = state }, !isOn);
    }

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) => new RoutingModel.NightMode(
        extension, name, new Destination(To), State, OpeningTimes.Of(Times), Set(AlwaysOn), Set(AlwaysOff));

    private static FrozenSet<ExtensionNumber> Set(ImmutableArray<string> extensions) => extensions.Select(extension => new ExtensionNumber(extension)).ToFrozenSet();

    private static void Check(RoutingCheck check, ImmutableArray<string> extensions, string field)
    {
        check.Errors.Require(extensions.Length <= MaxExtensions, field, "range", $"there are at most {MaxExtensions} extensions");
        for (var i = 0; i < extensions.Length; i++)
        {
            var row = $"{field}[{i}]";
            check.Errors.Require(ExtensionNumber.TryParse(extensions[i], out _) && check.IsWithin(extensions[i]), row, "format", $"{row} is an extension");
        }
    }
}
