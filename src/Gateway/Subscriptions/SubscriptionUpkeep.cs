using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Lamps;
using Softswitch.Gateway.Authentication;
using Softswitch.Protocols.Sip.Events;

namespace Softswitch.Gateway.Subscriptions;

/// <summary>
/// Looks every few seconds again at all that is watched, so that an event that was lost, a lamp that lost its node and a right that was
/// given or taken are never missed for long.
/// </summary>
internal sealed class SubscriptionUpkeep(SubscriptionTable table, LampWatch lamps, IGrainFactory grains, TimeProvider time, ILogger logger) : IDisposable
{
    /// <summary>Questions under way at the same time.</summary>
    public const int AtOnce = 64;

    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Well within the lease of lamps.</summary>
    public static TimeSpan Interval => ILampGrain.Lease / 3;

    public void Start()
    {
        lamps.Use(grains.CreateObjectReference<ILampFollower>(lamps));
        _running = Run();
    }

    /// <summary>Tells all subscribers to come again when this gateway, or another in its place, is there.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        foreach (var subscription in table.All)
            subscription.Take(new SubscriptionInput.Ended(EndReason.Probation, 10 + (uint)(subscription.Tag % 20)));
    }

    public void Dispose() => _stop.Dispose();

    /// <summary>One round.</summary>
    public async Task Renew()
    {
        await lamps.Renew().ConfigureAwait(false);
        foreach (var some in table.All.GroupBy(subscription => subscription.Caller).Chunk(AtOnce))
            await Task.WhenAll(some.Select(each => Look(each.Key, [.. each]))).ConfigureAwait(false);
    }

    private async Task Run()
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
                await Renew().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task Look(Caller caller, Subscription[] subscriptions)
    {
        try
        {
            var viewer = grains.GetGrain<ILampViewerGrain>(GrainKeys.Channel(caller.Tenant, caller.Channel));
            var listed = subscriptions.Any(each => each.Request.IsList) ? await viewer.List().ConfigureAwait(false) : [];
            var views = await viewer.Look([.. subscriptions.SelectMany(each => each.Lamps).Select(lamp => lamp.Asked)]).ConfigureAwait(false);
            var at = 0;
            foreach (var subscription in subscriptions)
            {
                Look(subscription, views?.Views.Slice(at, subscription.Lamps.Length), listed);
                at += subscription.Lamps.Length;
            }
        }
        catch (Exception failure)
        {
            logger.SightUnknown(failure, caller.Channel.Value);
        }
    }

    // What it shows is no longer what was asked for: coming again makes that right.
    private static void Look(Subscription subscription, ImmutableArray<LampView>? views, ImmutableArray<string> listed)
    {
        if (views is not { } seen)
            subscription.Take(new SubscriptionInput.Ended(EndReason.Rejected));
        else if (!seen.Select(view => view.Lamp).SequenceEqual(subscription.Lamps.Select(lamp => lamp.Watched.Name), StringComparer.Ordinal)
            || (subscription.Request.IsList && !subscription.Lamps.Select(lamp => lamp.Asked).SequenceEqual(listed.Take(ResourceList.MaxResources), StringComparer.Ordinal)))
            subscription.Take(new SubscriptionInput.Ended(EndReason.Deactivated));
        else
            subscription.Look([.. seen.Select(view => view.Sight)]);
    }
}
