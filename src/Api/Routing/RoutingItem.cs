using System.ComponentModel;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Api.Routing;

internal sealed record RoutingItem
{
    public required string Extension { get; init; }

    public required string Name { get; init; }

    public required ExtensionType Type { get; init; }

    public required GroupConfig? Group { get; init; }

    public required ForwardConfig? Forward { get; init; }

    public required TimeRoutingConfig? TimeRouting { get; init; }

    public required LocationRoutingConfig? LocationRouting { get; init; }

    public required CallLimitConfig? CallLimit { get; init; }

    public required MenuConfig? Menu { get; init; }

    public required AuthenticationConfig? Authentication { get; init; }

    public required SelectorConfig? Selector { get; init; }

    public required PlanConfig? Plan { get; init; }

    public required IndicatorConfig? Indicator { get; init; }

    public required TimeFilterConfig? TimeFilter { get; init; }

    public required BackUpConfig? BackUp { get; init; }

    public required NightModeConfig? NightMode { get; init; }

    public required ShortNumberConfig? ShortNumber { get; init; }

    public required DisaConfig? Disa { get; init; }

    [Description("Whether the plan has three steps at most; null for what is no plan")]
    public required bool? IsSimple { get; init; }

    public required SignInConfig? SignIn { get; init; }

    public required long Version { get; init; }
}
