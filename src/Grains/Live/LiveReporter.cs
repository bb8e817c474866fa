using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Live;

/// <summary>
/// Gathers what the grains of this node report and brings it to the boards ten times a second. Of a call or channel
/// that changed several times in between only the last picture is sent, so a busy node sends no more than it has calls.
/// </summary>
internal sealed class LiveReporter(IGrainFactory grains, TimeProvider time, ILogger<LiveReporter> logger)
    : BackgroundService, ILiveReporter
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>What is kept for boards that cannot be told; beyond it their picture has gaps until its items change again.</summary>
    private const int MaxKept = 100_000;

    private readonly Lock _gate = new();
    private Dictionary<object, LiveChange> _changes = [];
    private Dictionary<object, LiveChange> _spare = [];

    public void Report(LiveChange change)
    {
        lock (_gate)
            _changes[KeyOf(change)] = change;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Flush();
    }

    private async Task Flush()
    {
        Dictionary<object, LiveChange> taken;
        lock (_gate)
        {
            if (_changes.Count == 0)
                return;
            taken = _changes;
            _changes = _spare;
        }

        foreach (var tenant in taken.Values.GroupBy(change => change.Tenant))
            await Publish(tenant.Key, [.. tenant]);

        taken.Clear();
        _spare = taken;
    }

    private async Task Publish(TenantId tenant, ImmutableArray<LiveChange> changes)
    {
        try
        {
            await grains.GetGrain<ITenantBoardGrain>(GrainKeys.Tenant(tenant)).Publish(changes);
        }
        catch (Exception failure)
        {
            logger.BoardNotTold(failure, tenant.Value, changes.Length);
            KeepForLater(changes);
        }
    }

    // What changed again meanwhile is newer.
    private void KeepForLater(ImmutableArray<LiveChange> changes)
    {
        lock (_gate)
        {
            foreach (var change in changes)
            {
                if (_changes.Count < MaxKept)
                    _changes.TryAdd(KeyOf(change), change);
            }
        }
    }

    private static object KeyOf(LiveChange change) => change switch
    {
        LiveChange.Call call => call.View.Id,
        LiveChange.Channel channel => (channel.View.Tenant, channel.View.Name),
        _ => change,
    };
}
