using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>A time filter as asked for from outside (SPEC R4): calls go on while somebody is there, and elsewhere at other times.</summary>
/// <param name="Open">A <see cref="Destination"/>.</param>
/// <param name="Closed">Outside of hours.</param>
/// <param name="Times">When somebody is there.</param>
/// <param name="Holiday">On public holidays; null for as outside of hours.</param>
/// <param name="Vacation">In vacations; null for as outside of hours.</param>
/// <param name="Availability">Whether the hours count.</param>
public sealed record TimeFilterConfig(
    string Open,
    ClosedConfig Closed,
    OpeningTimesConfig Times,
    ClosedConfig? Holiday = null,
    ClosedConfig? Vacation = null,
    Availability Availability = Availability.ByHours) : RoutingPart
{
    internal override ExtensionType Type => ExtensionType.TimeFilter;

    internal override (string Field, OpeningTimesConfig Times)? Calendar => Times is null ? null : ("timeFilter.times", Times);

    internal override IEnumerable<(string Field, string? Sound)> Sounds =>
        [("timeFilter.closed.sound", Closed?.Sound), ("timeFilter.holiday.sound", Holiday?.Sound), ("timeFilter.vacation.sound", Vacation?.Sound)];

    internal override void Check(RoutingCheck check)
    {
        check.Place(Open, "timeFilter.open");
        check.Errors.Require(Closed is not null, "timeFilter.closed", "required", "timeFilter.closed is required");
        Check(check, Closed, "timeFilter.closed");
        Check(check, Holiday, "timeFilter.holiday");
        Check(check, Vacation, "timeFilter.vacation");
        check.Defined(Availability, "timeFilter.availability");
        check.Times(Times, "timeFilter.times");
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) => this with
    {
        Open = write("timeFilter.open", Open),
        Closed = Rewrite(write, "timeFilter.closed.to", Closed)!,
        Holiday = Rewrite(write, "timeFilter.holiday.to", Holiday),
        Vacation = Rewrite(write, "timeFilter.vacation.to", Vacation),
    };

    internal override RoutingPart WithoutPast(DateTime local) => this with { Times = Times.WithoutPast(local) };

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) => new RoutingModel.TimeFilter(
        extension, name, new Destination(Open), Of(Closed), Of(Holiday ?? Closed), Of(Vacation ?? Closed), OpeningTimes.Of(Times), Availability);

    private static ClosedModel Of(ClosedConfig closed) => new(Destination.OrNull(closed.To), SoundId.OrNull(closed.Sound));

    private static ClosedConfig? Rewrite(Func<string, string, string> write, string field, ClosedConfig? closed) =>
        closed is null ? null : closed with { To = Maybe(write, field, closed.To) };

    private static void Check(RoutingCheck check, ClosedConfig? closed, string field)
    {
        if (closed is null)
            return;
        check.Errors.Require((closed.To is null) != (closed.Sound is null), field, "one", "give exactly one of to and sound");
        check.OptionalPlace(closed.To, field + ".to");
    }
}
