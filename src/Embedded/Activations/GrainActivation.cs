using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Softswitch.Embedded.Calls;
using Softswitch.Embedded.Hosting;
using Softswitch.Embedded.Turns;

namespace Softswitch.Embedded.Activations;

/// <summary>One activation: admits calls to its grain object by the interleaving rules, activates and ends it.</summary>
internal sealed partial class GrainActivation(GrainClass grainClass, string key) : Mailbox, IGrainContext
{
    private RequestGate _gate;
    private WaitingCalls _waiting;
    private volatile ActivationStage _stage;
    private object? _instance;

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
        {
            var failed = request.Fail(failure);
            request.Settle(failed);
            return request.IsOneWay ? Task.CompletedTask : failed;
        }

        return Class.Deliver(key, request);
    }
}
