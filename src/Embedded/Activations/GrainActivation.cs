using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Softswitch.Embedded.Calls;
using Softswitch.Embedded.Hosting;
using Softswitch.Embedded.Storage;
using Softswitch.Embedded.Timers;
using Softswitch.Embedded.Turns;

namespace Softswitch.Embedded.Activations;

/// <summary>One activation: admits calls to its grain object by the interleaving rules, activates and ends it.</summary>
internal sealed class GrainActivation(GrainClass grainClass, string key) : Mailbox, IGrainContext
{
    /// <summary>How often a call goes on to another activation because one asked to be ended while it activated.</summary>
    private const int MostForwards = 2;

    private RequestGate _gate;
    private WaitingCalls _waiting;
    private volatile ActivationStage _stage;
    private object? _instance;
    private IServiceScope? _services;
    private GrainTimer? _timers;
    private object? _endReason;
    private TaskCompletionSource? _ended;
    private Exception? _failure;
    private long _keepUntil;
    private int _lastUsed;
    private volatile bool _endRequested;
    private bool _wasActive;

    internal static new GrainActivation? Current => SynchronizationContext.Current as GrainActivation;

    public GrainReference GrainReference => Class.CreateProxy(Class.PrimaryInterface, key);

    public GrainId GrainId => new(Class.TypeName, key);

    public object? GrainInstance => _instance;

    internal GrainClass Class => grainClass;

    internal string Key => key;

    internal GrainRuntime Runtime => grainClass.Runtime;

    internal bool HasEnded => _stage == ActivationStage.Ended;

    /// <summary>A hint for choosing among several activations; only a turn knows for certain.</summary>
    internal bool LooksFree => _gate.IsIdle;

    protected override ILogger Logger => Runtime.Logger;

    public override string ToString() => GrainId.ToString();

    internal TInterface CreateReference<TInterface>() => (TInterface)(object)Class.CreateProxy(typeof(TInterface), key);

    /// <summary>Runs a call here and now if the activation is idle, or else queues it.</summary>
    internal Task Deliver(GrainRequest request)
    {
        var thread = TurnThread.Current;
        if (thread.MayNest && TryOwn())
        {
            var outer = Begin(thread);
            var task = Accept(request);
            End(thread, outer);
            return task;
        }

        var promise = request.Promise(Runtime.Timeouts);
        Enqueue(request);
        return request.IsOneWay ? Task.CompletedTask : promise;
    }

    /// <summary>Starts a call, or keeps it until it may start. In a turn.</summary>
    internal Task Accept(GrainRequest request)
    {
        if (_stage == ActivationStage.Created)
            BeginActivation();
        if (_stage == ActivationStage.Ended)
            return Forward(request);
        if (_stage == ActivationStage.Active && !_endRequested && _gate.Admits(request.Traits, Class.IsReentrant))
            return Start(request);
        _waiting.Add(request);
        var promise = request.Promise(Runtime.Timeouts);
        return request.IsOneWay ? Task.CompletedTask : promise;
    }

    protected override void AfterWork()
    {
        if (_waiting.Any && _stage == ActivationStage.Active)
            StartWaiting();
        if (_endRequested && _gate.IsIdle && _stage == ActivationStage.Active)
            BeginDeactivation();
    }

    private void StartWaiting()
    {
        while (!_endRequested && _waiting.TakeFirst(_gate, Class.IsReentrant) is { } request)
            _ = Start(request);
    }

    private Task Start(GrainRequest request)
    {
        if (request.IsAbandoned)
            return Task.CompletedTask;
        if (request.SurvivesActivation)
            Touch();
        _gate.Enter(request.Traits);
        Task task;
        try
        {
            task = request.Start(_instance!) ?? Task.CompletedTask;
        }
        catch (Exception exception)
        {
            task = request.Fail(exception);
        }

        if (task.IsCompleted)
            return Finish(request, task);
        _ = task.ContinueWith(
            static (outcome, state) => ((RunningCall)state!).Complete(outcome),
            new RunningCall(this, request),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return request.IsOneWay ? Task.CompletedTask : request.Promise(Runtime.Timeouts);
    }

    /// <summary>Takes the outcome of a call. In a turn.</summary>
    internal Task Finish(GrainRequest request, Task task)
    {
        _gate.Leave(request.Traits);
        if (task.IsFaulted)
            NoteFailure(request, task.Exception!.InnerException!);
        request.Settle(task);
        return request.IsOneWay ? Task.CompletedTask : task;
    }

    private void NoteFailure(GrainRequest request, Exception exception)
    {
        if (exception is Orleans.Storage.InconsistentStateException { IsSourceActivation: true } conflict)
        {
            conflict.IsSourceActivation = false;
            Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, conflict, "Stored state has changed."));
        }

        if (request.IsOneWay)
            EngineLog.OneWayCallFailed(Logger, request.Name, ToString(), exception);
    }

    private Task Forward(GrainRequest request)
    {
        if (!request.SurvivesActivation)
            return Task.CompletedTask;
        if (_failure is { } failure)
            return Refuse(request, failure);
        if (_wasActive)
            return Class.Deliver(key, request);

        var promise = request.Promise(Runtime.Timeouts);
        _ = request.CountForward() > MostForwards
            ? Refuse(request, new OrleansMessageRejectionException($"{request.Name}: {this} ends itself while it activates."))
            : Class.Deliver(key, request);
        return request.IsOneWay ? Task.CompletedTask : promise;
    }

    private static Task Refuse(GrainRequest request, Exception reason)
    {
        var refused = request.Fail(reason);
        request.Settle(refused);
        return request.IsOneWay ? Task.CompletedTask : refused;
    }

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
        if (!outcome.IsCompletedSuccessfully)
        {
            _failure = outcome.Exception?.InnerException ?? new TaskCanceledException(outcome);
            EngineLog.ActivationFailed(Logger, ToString(), _failure);
            EndLife();
        }
        else if (_endRequested)
        {
            EngineLog.Deactivated(Logger, ToString(), ((DeactivationReason)_endReason!).Description);
            EndLife();
        }
        else
        {
            _stage = ActivationStage.Active;
            _wasActive = true;
        }
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
