using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Softswitch.Embedded.Storage;
using Softswitch.Embedded.Timers;
using Softswitch.Embedded.Turns;

namespace Softswitch.Embedded.Activations;

/// <content>Beginning and end.</content>
internal sealed partial class GrainActivation
{
    private IServiceScope? _services;
    private GrainTimer? _timers;
    private object? _endReason;
    private TaskCompletionSource? _ended;
    private Exception? _failure;
    private long _keepUntil;
    private int _lastUsed;
    private volatile bool _endRequested;

    public IServiceProvider ActivationServices => (_services ??= Runtime.Services.CreateScope()).ServiceProvider;

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        if (_endRequested)
            return;
        _endReason ??= deactivationReason;
        _endRequested = true;
        if (!ReferenceEquals(Current, this))
            Enqueue(new PostedCallback(static _ => { }, null));
    }

    /// <summary>Ends the activation as <see cref="Deactivate"/> does; done when it has ended.</summary>
    internal Task EndAsync(DeactivationReason reason)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(new PostedCallback(
            _ =>
            {
                if (_stage is ActivationStage.Created or ActivationStage.Ended)
                    ended.SetResult();
                _ended = ended;
                Deactivate(reason);
            },
            null));
        return ended.Task;
    }

    /// <summary>Ends the activation if it is still idle; otherwise its use has made it young again.</summary>
    internal void Collect() => Enqueue(new PostedCallback(static self => ((GrainActivation)self!).CollectIfIdle(), this));

    /// <summary>Whether nobody has called for longer than the class allows.</summary>
    internal bool IsStale(int tick) =>
        _stage == ActivationStage.Active && tick - _lastUsed > Class.CollectionTicks && _keepUntil <= tick;

    internal void DelayCollection(TimeSpan span) =>
        _keepUntil = span < TimeSpan.Zero ? 0 : (long)Runtime.Collector.Tick + Runtime.Collector.ToTicks(span);

    internal void Touch() => _lastUsed = Runtime.Collector.Tick;

    internal void AddTimer(GrainTimer timer)
    {
        timer.Link(_timers);
        _timers = timer;
    }

    internal void RemoveTimer(GrainTimer timer) => _timers = timer.Unlink(_timers);

    private void CollectIfIdle()
    {
        if (_gate.IsIdle && !_waiting.Any && IsStale(Runtime.Collector.Tick))
            Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "Nobody called."));
    }

    private void BeginActivation()
    {
        _stage = ActivationStage.Activating;
        Touch();
        Task task;
        try
        {
            _instance = Class.Activator.Create(this, out var states);
            task = states is null ? ActivateInstance() : ActivateAsync(states);
        }
        catch (Exception exception)
        {
            task = Task.FromException(exception);
        }

        WhenDone(task, static (self, outcome) => self.EndActivating(outcome));
    }

    private async Task ActivateAsync(List<StoredState> states)
    {
        foreach (var state in states)
            await state.ReadStateAsync();
        await ActivateInstance();
    }

    private Task ActivateInstance() => (_instance as IGrainBase)?.OnActivateAsync(CancellationToken.None) ?? Task.CompletedTask;

    private void EndActivating(Task outcome)
    {
        if (outcome.IsCompletedSuccessfully)
        {
            _stage = ActivationStage.Active;
            return;
        }

        _failure = outcome.Exception?.InnerException ?? new TaskCanceledException(outcome);
        EngineLog.ActivationFailed(Logger, ToString(), _failure);
        EndLife();
    }

    private void BeginDeactivation()
    {
        _stage = ActivationStage.Deactivating;
        while (_timers is { } timer)
            timer.Dispose();
        Task task;
        try
        {
            task = (_instance as IGrainBase)?.OnDeactivateAsync((DeactivationReason)_endReason!, CancellationToken.None) ?? Task.CompletedTask;
        }
        catch (Exception exception)
        {
            task = Task.FromException(exception);
        }

        WhenDone(task, static (self, outcome) => self.EndDeactivating(outcome));
    }

    private void EndDeactivating(Task outcome)
    {
        if (outcome.Exception?.InnerException is { } exception)
            EngineLog.DeactivationFailed(Logger, ToString(), exception);
        EngineLog.Deactivated(Logger, ToString(), ((DeactivationReason)_endReason!).Description);
        EndLife();
    }

    private void EndLife()
    {
        while (_timers is { } timer)
            timer.Dispose();
        _stage = ActivationStage.Ended;
        Class.Remove(this);
        (_instance as IDisposable)?.Dispose();
        _services?.Dispose();
        while (_waiting.TakeFirst() is { } request)
            _ = Forward(request);
        _ended?.TrySetResult();
    }

    private void WhenDone(Task task, Action<GrainActivation, Task> then)
    {
        if (task.IsCompleted)
            then(this, task);
        else
            _ = task.ContinueWith(
                outcome => Enqueue(new PostedCallback(_ => then(this, outcome), null)),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
    }
}
