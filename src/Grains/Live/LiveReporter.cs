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
/// No board waits for another's.
/// </summary>
internal sealed class LiveReporter(IGrainFactory grains, TimeProvider time, ILogger<LiveReporter> logger)
    : BackgroundService, ILiveReporter
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly Dictionary<TenantId, LiveOutbox> _outboxes = [];
    private readonly List<(LiveOutbox Outbox, TenantId Tenant, ImmutableArray<LiveChange> Changes)> _due = [];

    public void Report(LiveChange change)
    {
        lock (_gate)
        {
            if (!_outboxes.TryGetValue(change.Tenant, out var outbox))
                _outboxes.Add(change.Tenant, outbox = new LiveOutbox(time));
            outbox.Add(change);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Flush();
    }

    private void Flush()
    {
        lock (_gate)
        {
            foreach (var (tenant, outbox) in _outboxes)
            {
                if (outbox.IsDone)
                    _outboxes.Remove(tenant);
                else if (outbox.TryTake(out var changes))
                    _due.Add((outbox, tenant, changes));
            }
        }

        foreach (var (outbox, tenant, changes) in _due)
            _ = Publish(outbox, tenant, changes);
        _due.Clear();
    }

    private async Task Publish(LiveOutbox outbox, TenantId tenant, ImmutableArray<LiveChange> changes)
    {
        try
        {
            await grains.GetGrain<ITenantBoardGrain>(GrainKeys.Tenant(tenant)).Publish(changes);
            lock (_gate)
                outbox.Sent();
        }
        catch (Exception failure)
        {
            logger.BoardNotTold(failure, tenant.Value, changes.Length);
            lock (_gate)
                outbox.NotSent(changes);
        }
    }
}
