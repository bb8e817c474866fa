using System.ComponentModel;
using Softswitch.Api.Tables;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Api.Routing;

internal sealed record RoutingInput : IItemInput
{
    [Description("2 to 5 digits, as many as the tenant's other extensions, and no other's; required for a new one, fixed from then on")]
    public string? Extension { get; init; }

    [Description("1 to 100 characters")]
    public required string Name { get; init; }

    [Description("Rings its members, all at once or one after the other. Exactly one of group, forward, timeRouting, locationRouting, callLimit, menu, authentication, selector, plan, indicator, timeFilter, backUp, nightMode, shortNumber, disa and signIn is given; where each leads is an extension or a number as it is dialled")]
    public GroupConfig? Group { get; init; }

    [Description("Leads to another number")]
    public ForwardConfig? Forward { get; init; }

    [Description("Leads on by the time of the week, in the time zone of the tenant; of periods within each other the shortest counts")]
    public TimeRoutingConfig? TimeRouting { get; init; }

    [Description("Leads on by who calls or what was called; the longest match counts")]
    public LocationRoutingConfig? LocationRouting { get; init; }

    [Description("Leads so many calls at a time one way, the rest another")]
    public CallLimitConfig? CallLimit { get; init; }

    [Description("Lets the caller choose by key; a code '*' stands for every other")]
    public MenuConfig? Menu { get; init; }

    [Description("Lets callers through who are known by their number, or else by a PIN. Whoever may read routing may read the PINs")]
    public AuthenticationConfig? Authentication { get; init; }

    [Description("Lets the caller key the extension he wants")]
    public SelectorConfig? Selector { get; init; }

    [Description("Leads from step to step until somebody answers; use says where alone it may be used, null for everywhere")]
    public PlanConfig? Plan { get; init; }

    [Description("Leads one way while it is green, another while it is red; whoever of the tenant dials it switches it, and onGreen and onRed are done with the switch. One that does something needs no green and red")]
    public IndicatorConfig? Indicator { get; init; }

    [Description("Lets calls through while somebody is there; at other times they are led elsewhere, or hear a sound and end. A vacation goes before a public holiday, and that before the hours")]
    public TimeFilterConfig? TimeFilter { get; init; }

    [Description("Leads another way while none of the channels is registered")]
    public BackUpConfig? BackUp { get; init; }

    [Description("While it is on, calls from outside to users, groups and menus go elsewhere, but for those under alwaysOff; a tenant has one at most, and whoever of the tenant dials it switches it")]
    public NightModeConfig? NightMode { get; init; }

    [Description("Four digits that stand for a number outside: dialled as that number is, by who may call it, and named wherever a place is")]
    public ShortNumberConfig? ShortNumber { get; init; }

    [Description("Whoever keys the pin, or is one of the callers, hears a dial tone and calls inside or outside as the user. Whoever may read routing may read the PIN")]
    public DisaConfig? Disa { get; init; }

    [Description("Asks callers for up to four codes in turn and logs them: login, password, extra1, extra2. Only its users sign in, or, where recordsOnly is true, whatever is keyed is recorded. Where to is left out, they go to the next step of the plan that led them here. Passwords are never read back, and stay for the logins that are sent without one")]
    public SignInConfig? SignIn { get; init; }

    public long? Version { get; init; }
}
