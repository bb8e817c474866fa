using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>An extension that leads calls on, as asked for from outside. Exactly one of what it may be is given.</summary>
/// <param name="Name">For people; 1 to 100 characters.</param>
public sealed record RoutingConfig(
    string Extension,
    string Name,
    GroupConfig? Group = null,
    ForwardConfig? Forward = null,
    TimeRoutingConfig? TimeRouting = null,
    LocationRoutingConfig? LocationRouting = null,
    CallLimitConfig? CallLimit = null,
    MenuConfig? Menu = null,
    AuthenticationConfig? Authentication = null,
    SelectorConfig? Selector = null,
    PlanConfig? Plan = null,
    IndicatorConfig? Indicator = null)
{
    /// <summary>Null when nothing or too much is given.</summary>
    public ExtensionType? Type => Part?.Type;

    /// <summary>The one that is given; null when none or several are.</summary>
    internal RoutingPart? Part => Parts is [{ } only] ? only : null;

    /// <summary>All that are given.</summary>
    internal ImmutableArray<RoutingPart> Parts =>
        [.. new RoutingPart?[] { Group, Forward, TimeRouting, LocationRouting, CallLimit, Menu, Authentication, Selector, Plan, Indicator }.OfType<RoutingPart>()];

    /// <summary>The same, with each place it leads to as it is written by the function, which is told the field too.</summary>
    internal RoutingConfig Rewrite(Func<string, string, string> write)
    {
        return this with
        {
            Group = Written(Group),
            Forward = Written(Forward),
            TimeRouting = Written(TimeRouting),
            LocationRouting = Written(LocationRouting),
            CallLimit = Written(CallLimit),
            Menu = Written(Menu),
            Authentication = Written(Authentication),
            Selector = Written(Selector),
            Plan = Written(Plan),
            Indicator = Written(Indicator),
        };

        T? Written<T>(T? part)
            where T : RoutingPart => (T?)part?.Rewrite(write);
    }
}
