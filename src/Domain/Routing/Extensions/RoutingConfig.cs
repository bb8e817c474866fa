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
    public ExtensionType? Type
    {
        get
        {
            var given = Given().ToList();
            return given.Count == 1 ? given[0] : null;
        }
    }

    private IEnumerable<ExtensionType> Given()
    {
        if (Group is not null)
            yield return ExtensionType.Group;
        if (Forward is not null)
            yield return ExtensionType.Forward;
        if (TimeRouting is not null)
            yield return ExtensionType.TimeRouting;
        if (LocationRouting is not null)
            yield return ExtensionType.LocationRouting;
        if (CallLimit is not null)
            yield return ExtensionType.CallLimit;
        if (Menu is not null)
            yield return ExtensionType.Ivr;
        if (Authentication is not null)
            yield return ExtensionType.Authentication;
        if (Selector is not null)
            yield return ExtensionType.Selector;
        if (Plan is not null)
            yield return ExtensionType.CallPlan;
        if (Indicator is not null)
            yield return ExtensionType.Indicator;
    }
}
