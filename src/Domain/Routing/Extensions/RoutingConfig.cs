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
    IndicatorConfig? Indicator = null,
    TimeFilterConfig? TimeFilter = null,
    BackUpConfig? BackUp = null,
    NightModeConfig? NightMode = null,
    ShortNumberConfig? ShortNumber = null,
    DisaConfig? Disa = null,
    SignInConfig? SignIn = null)
{
    /// <summary>Null when nothing or too much is given.</summary>
    public ExtensionType? Type => Part?.Type;

    /// <summary>The one that is given; null when none or several are.</summary>
    internal RoutingPart? Part => Parts is [{ } only] ? only : null;

    /// <summary>All that are given.</summary>
    internal ImmutableArray<RoutingPart> Parts =>
    [
        .. new RoutingPart?[]
        {
            Group, Forward, TimeRouting, LocationRouting, CallLimit, Menu, Authentication, Selector, Plan, Indicator, TimeFilter, BackUp, NightMode, ShortNumber,
            Disa, SignIn,
        }.OfType<RoutingPart>(),
    ];

    /// <summary>Why nothing may lead to it as this; null when something may.</summary>
    public string? Refuses(PlaceUse use) => Part?.Refuses(use);

    /// <summary>The same, with each place it leads to as it is written by the function, which is told the field too.</summary>
    internal RoutingConfig Rewrite(Func<string, string, string> write) => Each(part => part.Rewrite(write));

    /// <summary>Without what must not be read back.</summary>
    public RoutingConfig WithoutSecrets() => Each(part => part.WithoutSecrets());

    /// <summary>Without what has no effect any more.</summary>
    /// <param name="local">The time where the tenant is.</param>
    public RoutingConfig WithoutPast(DateTime local) => Each(part => part.WithoutPast(local));

    /// <summary>Switched by somebody who dialled it, and whether it is on then; null for what cannot be switched.</summary>
    /// <param name="local">The time where the tenant is.</param>
    /// <param name="country">Of the tenant.</param>
    public (RoutingConfig Config, bool IsOn)? Toggled(DateTime local, string country) =>
        Part?.Toggled(local, country) is var (switched, isOn) ? (Each(_ => switched), isOn) : null;

    private RoutingConfig Each(Func<RoutingPart, RoutingPart> change)
    {
        return this with
        {
            Group = Changed(Group),
            Forward = Changed(Forward),
            TimeRouting = Changed(TimeRouting),
            LocationRouting = Changed(LocationRouting),
            CallLimit = Changed(CallLimit),
            Menu = Changed(Menu),
            Authentication = Changed(Authentication),
            Selector = Changed(Selector),
            Plan = Changed(Plan),
            Indicator = Changed(Indicator),
            TimeFilter = Changed(TimeFilter),
            BackUp = Changed(BackUp),
            NightMode = Changed(NightMode),
            ShortNumber = Changed(ShortNumber),
            Disa = Changed(Disa),
            SignIn = Changed(SignIn),
        };

        T? Changed<T>(T? part)
            where T : RoutingPart => part is null ? null : (T)change(part);
    }
}
