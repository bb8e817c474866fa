using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Trunks;

namespace Softswitch.Grains.Trunks;

/// <summary>Asks trunks for places and tells them what becomes of these. Told, not asked: a trunk that misses a release finds out by itself.</summary>
internal sealed class TrunkSeats(IGrainFactory grains, ILogger logger)
{
    /// <summary>Asks the trunk that the call wants to go out by.</summary>
    public Task<TrunkSeat> Occupy(CallState state)
    {
        var target = state.Awaited!;
        return Occupy(target.Trunk, Place(state, target.Fork), target.IsEmergency ? TrunkUse.Emergency : TrunkUse.Outgoing);
    }

    /// <summary>A trunk that cannot be asked takes the call: a limit that is passed does less harm than a call that fails.</summary>
    public async Task<TrunkSeat> Occupy(TrunkName trunk, CallId call, TrunkUse use)
    {
        if (trunk == TrunkName.Platform)
            return TrunkSeat.Granted;
        try
        {
            return await grains.GetGrain<ITrunkGrain>(GrainKeys.Trunk(trunk)).Occupy(call, use);
        }
        catch (Exception failure)
        {
            logger.TrunkNotAsked(failure, trunk.Value);
            return TrunkSeat.Granted;
        }
    }

    public void Follow(CallState before, CallState after)
    {
        foreach (var leg in after.Legs)
        {
            if (leg.Phase == LegPhase.Ended && Seated(leg) is { } trunk && before.Find(leg.Id)?.Phase != LegPhase.Ended)
                Tell(trunk, Place(after, leg.Fork), static (grain, call) => grain.Release(call));
        }
    }

    /// <summary>Tells the trunks of living legs that the call goes on.</summary>
    public void Hold(CallState state)
    {
        foreach (var leg in state.Legs)
        {
            if (leg.IsLive && Seated(leg) is { } trunk)
                Tell(trunk, Place(state, leg.Fork), static (grain, call) => grain.Hold(call));
        }
    }

    // Each number that a call rings at the same time takes a place of its own.
    private static CallId Place(CallState state, int fork)
    {
        var call = state.Offer!.Call;
        if (fork == 0)
            return call;
        Span<byte> bytes = stackalloc byte[16];
        call.Value.TryWriteBytes(bytes);
        bytes[^1] ^= (byte)fork;
        return new CallId(new Guid(bytes));
    }

    private static TrunkName? Seated(Leg leg) =>
        leg.Trunk is { } trunk && trunk != TrunkName.Platform && leg.Seat is null or TrunkSeat.Granted ? leg.Trunk : null;

    private void Tell(TrunkName trunk, CallId call, Func<ITrunkGrain, CallId, Task> what)
    {
        var task = what(grains.GetGrain<ITrunkGrain>(GrainKeys.Trunk(trunk)), call);
        if (!task.IsCompletedSuccessfully)
            _ = Observe(task, trunk);
    }

    private async Task Observe(Task task, TrunkName trunk)
    {
        try
        {
            await task;
        }
        catch (Exception failure)
        {
            logger.TrunkNotTold(failure, trunk.Value);
        }
    }
}
