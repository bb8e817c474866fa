using Orleans;
using Orleans.Runtime;
using Softswitch.Embedded.Calls;
using Softswitch.Embedded.Hosting;
using Softswitch.Embedded.Proxies;
using Softswitch.Embedded.Turns;

namespace Softswitch.Embedded.Observers;

/// <summary>
/// One observer object. Calls run on the caller's thread, outside any grain's context, one at a time in order of arrival;
/// a call that finds another running is queued behind it.
/// </summary>
internal sealed class ObserverEndpoint(GrainRuntime runtime, IGrainObserver observer, string key) : Endpoint
{
    private WorkInbox _inbox;
    private volatile bool _deleted;

    internal IGrainObserver Observer => observer;

    internal void Delete() => _deleted = true;

    internal override GrainId IdOf(string key) => new("observer", key);

    internal override GrainProxy CreateProxy(Type interfaceType, string key) => ProxyType.Of(interfaceType).Create(this, key);

    internal override Task Deliver(GrainProxy proxy, GrainRequest request)
    {
        if (_inbox.TryEnter())
        {
            var task = Invoke(request);
            if (task.IsCompleted)
                RunQueued();
            else
                ContinueAfter(task);
            return request.IsOneWay ? Task.CompletedTask : task;
        }

        var promise = request.Promise(runtime.Timeouts);
        if (_inbox.Push(request))
            RunQueued();
        return request.IsOneWay ? Task.CompletedTask : promise;
    }

    private void RunQueued()
    {
        while (!_inbox.TryLeave())
        {
            var work = _inbox.TakeAll();
            if (work is not null && !RunAll(work))
                return;
        }
    }

    /// <summary>False when a call awaits something: the rest follows when it is done.</summary>
    private bool RunAll(Work? work)
    {
        while (work is not null)
        {
            var request = (GrainRequest)work;
            work = request.Next;
            if (request.IsAbandoned)
                continue;
            var task = Invoke(request);
            if (task.IsCompleted)
                continue;
            ContinueAfter(task, work);
            return false;
        }

        return true;
    }

    private void ContinueAfter(Task task, Work? rest = null) =>
        _ = task.ContinueWith(
            _ =>
            {
                if (RunAll(rest))
                    RunQueued();
            },
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default);

    private Task Invoke(GrainRequest request)
    {
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        Task task;
        try
        {
            task = _deleted ? request.Fail(Gone()) : request.Start(observer) ?? Task.CompletedTask;
        }
        catch (Exception exception)
        {
            task = request.Fail(exception);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }

        if (task.IsCompleted)
            Finish(request, task);
        else
            _ = task.ContinueWith(
                outcome => Finish(request, outcome),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        return task;
    }

    private void Finish(GrainRequest request, Task outcome)
    {
        if (request.IsOneWay && !_deleted && outcome.Exception?.InnerException is { } exception)
            EngineLog.OneWayCallFailed(runtime.Logger, request.Name, $"observer {key}", exception);
        request.Settle(outcome);
    }

    private ClientNotAvailableException Gone() => new($"Observer {key} is no longer there.");
}
