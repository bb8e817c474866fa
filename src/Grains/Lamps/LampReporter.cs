using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Lamps;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Lamps;

/// <summary>Gathers what the calls of this node do to lamps and brings it to them ten times a second. No lamp waits for another.</summary>
internal sealed class LampReporter(IGrainFactory grains, TimeProvider time, ILogger<LampReporter> logger) : BackgroundService, ILampReporter
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly Dictionary<(TenantId Tenant, ExtensionNumber Extension), LampOutbox> _outboxes = [];
    private readonly List<(LampOutbox Outbox, string Lamp, ImmutableArray<LampChange> Changes)> _due = [];

    public void Report(TenantId tenant, ExtensionNumber extension, LampChange change)
    {
        lock (_gate)
        {
            if (!_outboxes.TryGetValue((tenant, extension), out var outbox))
                _outboxes.Add((tenant, extension), outbox = new LampOutbox(time));
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
            foreach (var (lamp, outbox) in _outboxes)
            {
                if (outbox.IsDone)
                    _outboxes.Remove(lamp);
                else if (outbox.TryTake(out var changes))
                    _due.Add((outbox, GrainKeys.Lamp(lamp.Tenant, lamp.Extension.Value), changes));
            }
        }

        foreach (var (outbox, lamp, changes) in _due)
            _ = Tell(outbox, lamp, changes);
        _due.Clear();
    }

    private async Task Tell(LampOutbox outbox, string lamp, ImmutableArray<LampChange> changes)
    {
        try
        {
            await grains.GetGrain<ILampGrain>(lamp).Tell(changes);
            lock (_gate)
                outbox.Sent();
        }
        catch (Exception failure)
        {
            logger.LampNotTold(failure, lamp);
            lock (_gate)
                outbox.NotSent(changes);
        }
    }
}
