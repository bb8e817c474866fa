using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schemes;
using Softswitch.Storage.Schemes;

namespace Softswitch.Storage.Configuration;

/// <summary>
/// What is switched with a function indicator (SPEC R6): in the transaction of the switch itself, and for the log a change of each thing as if it
/// had been switched alone.
/// </summary>
internal static class IndicatorActions
{
    /// <summary>Does what an indicator does, if this change has switched it.</summary>
    public static async Task Follow(ChangeScope scope, RoutingConfig? before, RoutingConfig after)
    {
        if (before is not null && IsSwitched(before, after))
            await Run(scope, after, new HashSet<string>([after.Extension], StringComparer.Ordinal));
    }

    private static bool IsSwitched(RoutingConfig before, RoutingConfig after) =>
        before.Indicator?.IsRed != after.Indicator?.IsRed || before.NightMode?.State != after.NightMode?.State;

    /// <param name="switched">Indicators that this change has switched: each is once at most, whatever switches it.</param>
    private static async Task Run(ChangeScope scope, RoutingConfig config, HashSet<string> switched)
    {
        scope.Tell(ConfigurationKind.Switched, config.Extension);
        foreach (var action in config.Indicator?.Actions() ?? [])
        {
            if (action.Scheme is { } scheme)
                await SchemeOverrideTable.Switch(scope, scheme, action.Plan is { } plan ? new SchemeOverride(plan) : null, null);
            else if (action.Extension is { } extension && await RoutingTable.Find(scope, extension) is { } before)
                await Change(scope, before, action.Applied(before), switched);
        }
    }

    // What is so already is no change, and does nothing.
    private static async Task Change(ChangeScope scope, RoutingConfig before, RoutingConfig after, HashSet<string> switched)
    {
        if (ReferenceEquals(before, after) || (after.Indicator is not null && !switched.Add(after.Extension)))
            return;
        await RoutingTable.Change(scope, before, after);
        if (IsSwitched(before, after))
            await Run(scope, after, switched);
    }
}
