using Orleans;
using Orleans.Runtime;
using Softswitch.Domain.Calls;

namespace Softswitch.Grains.Calls;

/// <summary>The timers of one call: one grain timer per running deadline, and one that watches the gateway.</summary>
internal sealed class CallDeadlines
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(30);

    private readonly Grain _grain;
    private readonly CallOptions _options;
    private readonly TimeProvider _time;
    private readonly Func<CallInput, Task> _elapsed;
    private readonly IGrainTimer?[] _running = new IGrainTimer?[Enum.GetValues<CallTimer>().Length];
    private DateTimeOffset _heardAt;

    public CallDeadlines(Grain grain, CallOptions options, TimeProvider time, Func<CallInput, Task> elapsed)
    {
        (_grain, _options, _time, _elapsed) = (grain, options, time, elapsed);
        grain.RegisterGrainTimer(
            static (self, _) => self.Watch(), this, new GrainTimerCreationOptions(WatchInterval, WatchInterval));
    }

    public void HeardOfGateway() => _heardAt = _time.GetUtcNow();

    public void Start(CallTimer timer, TimeSpan after)
    {
        Stop(timer);
        _running[(int)timer] = _grain.RegisterGrainTimer(
            static (state, _) => state.Self.Elapsed(state.Timer),
            (Self: this, Timer: timer),
            new GrainTimerCreationOptions(after, Timeout.InfiniteTimeSpan));
    }

    public void Stop(CallTimer timer)
    {
        _running[(int)timer]?.Dispose();
        _running[(int)timer] = null;
    }

    private Task Elapsed(CallTimer timer)
    {
        Stop(timer);
        return _elapsed(new CallInput.TimerFired(timer));
    }

    private Task Watch() => _time.GetUtcNow() - _heardAt >= _options.GatewaySilence
        ? _elapsed(new CallInput.GatewayLost(_heardAt))
        : Task.CompletedTask;
}
