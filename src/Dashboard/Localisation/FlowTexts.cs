using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;

namespace Softswitch.Dashboard.Localisation;

/// <summary>The texts of the page that explains where a call goes, in one language.</summary>
public sealed record FlowTexts
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string Called { get; init; }

    public required string Caller { get; init; }

    public required string CallerHint { get; init; }

    public required string At { get; init; }

    /// <summary>With a place for the time zone.</summary>
    public required string AtHint { get; init; }

    public required string Explain { get; init; }

    public required string BadTime { get; init; }

    public required string Withheld { get; init; }

    public required string Numbers { get; init; }

    public required string Number { get; init; }

    public required string Extensions { get; init; }

    public required string Extension { get; init; }

    public required string Kind { get; init; }

    public required string RingsItself { get; init; }

    public required string NoNumbers { get; init; }

    public required string NoExtensions { get; init; }

    /// <summary>With a place for a number or extension.</summary>
    public required string WayOf { get; init; }

    /// <summary>With a place for the number.</summary>
    public required string Start { get; init; }

    /// <summary>With a place for the caller.</summary>
    public required string From { get; init; }

    public required string Rings { get; init; }

    public required string RingsNobody { get; init; }

    /// <summary>Somebody of the tenant, whose name was keyed.</summary>
    public required string RingsByName { get; init; }

    public required string CallsOutside { get; init; }

    /// <summary>With a place for how many.</summary>
    public required string Counts { get; init; }

    public required string BusyTone { get; init; }

    public required string Loops { get; init; }

    public required string More { get; init; }

    /// <summary>With a place for how long.</summary>
    public required string Seconds { get; init; }

    /// <summary>With a place for what is shown.</summary>
    public required string OnDisplay { get; init; }

    public required string Why { get; init; }

    public required string EndsHere { get; init; }

    public required string Did { get; init; }

    public required string User { get; init; }

    public required string Group { get; init; }

    public required string Forward { get; init; }

    public required string TimeRouting { get; init; }

    public required string LocationRouting { get; init; }

    public required string CallLimit { get; init; }

    public required string Reach { get; init; }

    public required string Outside { get; init; }

    public required string Loop { get; init; }

    public required string Service { get; init; }

    public required string Plan { get; init; }

    public required string Menu { get; init; }

    public required string Authentication { get; init; }

    public required string Selector { get; init; }

    public required string SignIn { get; init; }

    public required string Indicator { get; init; }

    public required string TimeFilter { get; init; }

    public required string BackUp { get; init; }

    public required string NightMode { get; init; }

    public required string ShortNumber { get; init; }

    public required string Disa { get; init; }

    public required string CallsAs { get; init; }

    public required string Refuses { get; init; }

    public required string Checks { get; init; }

    public required string Asks { get; init; }

    public required string Switches { get; init; }

    public required OutcomeTexts Outcomes { get; init; }

    /// <summary>Of what decisions say in English; empty where that is the language.</summary>
    public ImmutableArray<FlowPhrase> Phrases { get; init; } = [];

    /// <summary>What a decision says, as far as it can be said in this language.</summary>
    public string Say(string value) => Phrases.Aggregate(value, (text, phrase) => phrase.Pattern.Replace(text, phrase.Own));

    public string Of(RouteRule rule) => rule switch
    {
        RouteRule.Did => Did,
        RouteRule.Extension => Extension,
        RouteRule.Group => Group,
        RouteRule.Forward => Forward,
        RouteRule.TimeRouting => TimeRouting,
        RouteRule.LocationRouting => LocationRouting,
        RouteRule.CallLimit => CallLimit,
        RouteRule.Reach => Reach,
        RouteRule.Plan => Plan,
        RouteRule.Menu => Menu,
        RouteRule.Authentication => Authentication,
        RouteRule.Selector => Selector,
        RouteRule.SignIn => SignIn,
        RouteRule.Indicator => Indicator,
        RouteRule.TimeFilter => TimeFilter,
        RouteRule.BackUp => BackUp,
        RouteRule.NightMode => NightMode,
        RouteRule.ShortNumber => ShortNumber,
        RouteRule.Disa => Disa,
        RouteRule.Outside => Outside,
        _ => Loop,
    };

    public string Of(ExtensionType type) => type switch
    {
        ExtensionType.User => User,
        ExtensionType.Group => Group,
        ExtensionType.Forward => Forward,
        ExtensionType.TimeRouting => TimeRouting,
        ExtensionType.LocationRouting => LocationRouting,
        ExtensionType.CallLimit => CallLimit,
        ExtensionType.Service => Service,
        ExtensionType.Ivr => Menu,
        ExtensionType.Authentication => Authentication,
        ExtensionType.Selector => Selector,
        ExtensionType.SignIn => SignIn,
        ExtensionType.CallPlan => Plan,
        ExtensionType.Indicator => Indicator,
        ExtensionType.TimeFilter => TimeFilter,
        ExtensionType.BackUp => BackUp,
        ExtensionType.NightMode => NightMode,
        ExtensionType.ShortNumber => ShortNumber,
        ExtensionType.Disa => Disa,
        _ => type.ToString(),
    };
}
