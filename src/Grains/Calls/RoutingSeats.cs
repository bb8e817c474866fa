using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Routing;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;

namespace Softswitch.Grains.Calls;

/// <summary>Tells call limits and groups what becomes of a call that they led on. Told, not asked: the call never waits for them.</summary>
internal sealed class RoutingSeats(IGrainFactory grains, ILogger logger)
{
    public void Follow(CallState before, CallState after)
    {
        if (after.Cursor is not { } cursor)
            return;
        if (after.EndedAt is not null && before.EndedAt is null)
        {
            foreach (var limit in cursor.Limits)
                Tell(after, limit, grains.GetGrain<ICallLimitGrain>(Key(after, limit)).Leave(after.Offer!.Call));
        }
        else if (after is { Phase: CallPhase.Talking, Partner: { } partner } && before.Phase != CallPhase.Talking
            && ExtensionNumber.TryParse(after.Find(partner)?.Party.Number, out var member))
        {
            foreach (var led in cursor.Visited)
                Tell(after, led, grains.GetGrain<IGroupGrain>(Key(after, led)).Answered(member));
        }
    }

    /// <summary>Tells the limits that the call goes on.</summary>
    public void Hold(CallState state)
    {
        if (state.Cursor is not { } cursor)
            return;
        foreach (var limit in cursor.Limits)
            Tell(state, limit, grains.GetGrain<ICallLimitGrain>(Key(state, limit)).Hold(state.Offer!.Call));
    }

    private static string Key(CallState state, ExtensionNumber extension) => GrainKeys.Extension(state.Tenant, extension);

    private void Tell(CallState state, ExtensionNumber extension, Task told)
    {
        if (!told.IsCompletedSuccessfully)
            _ = Observe(state, extension, told);
    }

    private async Task Observe(CallState state, ExtensionNumber extension, Task told)
    {
        try
        {
            await told;
        }
        catch (Exception failure)
        {
            logger.RoutingNotTold(failure, GrainKeys.Extension(state.Tenant, extension));
        }
    }
}
