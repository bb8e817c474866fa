using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Devices;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;

namespace Softswitch.Grains.Calls;

/// <summary>
/// Tells channels what becomes of the seats a call took on them. Told, not asked: a channel that misses a release
/// finds out by itself (see ChannelGrain), so the call never waits for it.
/// </summary>
internal sealed class ChannelSeats(IGrainFactory grains, ILogger logger)
{
    public void Follow(CallState before, CallState after)
    {
        foreach (var leg in after.Legs)
        {
            var was = before.Find(leg.Id)?.Phase ?? LegPhase.Offered;
            if (was != leg.Phase && leg is { Phase: LegPhase.Ended, Channel: { } channel } && !StillUses(after, channel))
                Tell(after, channel, static (grain, call) => grain.Release(call));
        }
    }

    /// <summary>Tells the channels of living legs that the call goes on.</summary>
    public void Hold(CallState state)
    {
        foreach (var channel in state.Legs.Where(leg => leg.IsLive).Select(leg => leg.Channel).OfType<ChannelName>().Distinct())
            Tell(state, channel, static (grain, call) => grain.Hold(call));
    }

    // Two contacts of one channel share its seat.
    private static bool StillUses(CallState state, ChannelName channel)
    {
        foreach (var leg in state.Legs)
        {
            if (leg.IsLive && leg.Channel == channel)
                return true;
        }

        return false;
    }

    private void Tell(CallState state, ChannelName channel, Func<IChannelGrain, CallId, Task> what)
    {
        var task = what(grains.GetGrain<IChannelGrain>(GrainKeys.Channel(state.Tenant, channel)), state.Offer!.Call);
        if (!task.IsCompletedSuccessfully)
            _ = Observe(task, channel);
    }

    private async Task Observe(Task task, ChannelName channel)
    {
        try
        {
            await task;
        }
        catch (Exception failure)
        {
            logger.ChannelNotTold(failure, channel.Value);
        }
    }
}
