using Orleans.Runtime;
using Softswitch.Embedded.Activations;
using Softswitch.Embedded.Calls;

namespace Softswitch.Embedded.Timers;

/// <summary>A timer of one activation. It is itself the request that its ticks are: a tick allocates nothing.</summary>
internal abstract class GrainTimer : GrainRequest, IGrainTimer, ITimed
{
    private readonly GrainActivation _activation;
    private readonly bool _interleave;
    private readonly bool _keepAlive;
    private GrainTimer? _previous;
    private GrainTimer? _next;
    private CancellationTokenSource? _cancellation;
    private TimeSpan _dueTime;
    private TimeSpan _period;
    private TimerStage _stage;
    private bool _changed;
    private bool _disposed;

    private protected GrainTimer(GrainActivation activation, in GrainTimerCreationOptions options)
    {
        _activation = activation;
        _interleave = options.Interleave;
        _keepAlive = options.KeepAlive;
    }

    public int QueueIndex { get; set; } = -1;

    internal sealed override CallTraits Traits => _interleave ? CallTraits.AlwaysInterleave : CallTraits.None;

    internal sealed override string Name => "timer";

    internal sealed override bool SurvivesActivation => false;

    internal sealed override bool IsAbandoned => false;

    public void Fire() => _activation.Enqueue(this);

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Validate(dueTime, nameof(dueTime));
        Validate(period, nameof(period));
        if (_disposed)
            return;
        _dueTime = dueTime;
        _period = period;
        if (_stage == TimerStage.Idle || _activation.Runtime.Timers.Remove(this))
            Arm(dueTime);
        else
            _changed = true;
    }

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _activation.Runtime.Timers.Remove(this);
        _activation.RemoveTimer(this);
        _cancellation?.Cancel();
    }

    /// <summary>Becomes first in the activation's list.</summary>
    internal void Link(GrainTimer? first)
    {
        _next = first;
        if (first is not null)
            first._previous = this;
    }

    /// <summary>Leaves the list and returns its first.</summary>
    internal GrainTimer? Unlink(GrainTimer? first)
    {
        if (_next is not null)
            _next._previous = _previous;
        if (_previous is not null)
            _previous._next = _next;
        var newFirst = ReferenceEquals(first, this) ? _next : first;
        _previous = _next = null;
        return newFirst;
    }

    internal sealed override Task? Start(object target)
    {
        if (_disposed || _changed)
            return Task.CompletedTask;
        _stage = TimerStage.Ticking;
        if (_keepAlive)
            _activation.Touch();
        return Tick((_cancellation ??= new CancellationTokenSource()).Token);
    }

    internal sealed override Task Promise(CallTimeouts timeouts) => Task.CompletedTask;

    internal sealed override Task Fail(Exception exception) => Task.FromException(exception);

    internal sealed override void Settle(Task outcome)
    {
        if (outcome.Exception?.InnerException is { } exception)
            EngineLog.TimerFailed(_activation.Runtime.Logger, _activation.ToString(), exception);
        _stage = TimerStage.Idle;
        if (!_disposed)
            Arm(_changed ? _dueTime : _period);
    }

    private protected abstract Task Tick(CancellationToken token);

    private protected void Begin(in GrainTimerCreationOptions options)
    {
        Validate(options.DueTime, nameof(options));
        Validate(options.Period, nameof(options));
        _period = options.Period;
        _activation.AddTimer(this);
        Arm(options.DueTime);
    }

    private static void Validate(TimeSpan span, string name)
    {
        if (span < TimeSpan.Zero && span != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(name, span, "A timer's spans are not negative.");
    }

    private void Arm(TimeSpan dueIn)
    {
        _changed = false;
        _stage = TimerStage.Idle;
        if (dueIn == Timeout.InfiniteTimeSpan)
            return;
        _stage = TimerStage.Armed;
        _activation.Runtime.Timers.Add(this, dueIn);
    }
}
