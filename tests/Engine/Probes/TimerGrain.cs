namespace Softswitch.Engine.Tests.Probes;

internal sealed class TimerGrain : Grain, ITimerGrain
{
    private IGrainTimer? _timer;
    private string? _gate;
    private bool _fail;
    private int _ticks;

    public Task Start(TimeSpan dueTime, TimeSpan period, bool interleave)
    {
        _timer = this.RegisterGrainTimer(
            static (self, token) => self.Tick(token),
            this,
            new GrainTimerCreationOptions(dueTime, period) { Interleave = interleave });
        return Task.CompletedTask;
    }

    public Task Change(TimeSpan dueTime, TimeSpan period)
    {
        _timer!.Change(dueTime, period);
        return Task.CompletedTask;
    }

    public Task Stop()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }

    public Task FailNextTick()
    {
        _fail = true;
        return Task.CompletedTask;
    }

    public Task HoldTicks(string gate)
    {
        _gate = gate;
        return Task.CompletedTask;
    }

    public Task Hold(string gate) => Gate.Named(gate).PassAsync();

    public Task<int> Ticks() => Task.FromResult(_ticks);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private async Task Tick(CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        Journal.Add(this.GetPrimaryKeyString(), "tick");
        _ticks++;
        if (_gate is not null)
            await Gate.Named(_gate).PassAsync();
        if (_fail)
        {
            _fail = false;
            throw new InvalidOperationException("This tick fails.");
        }
    }
}
