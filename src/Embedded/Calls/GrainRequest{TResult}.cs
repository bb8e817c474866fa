namespace Softswitch.Embedded.Calls;

/// <summary>A call whose method returns a <typeparamref name="TResult"/>, or <see cref="NoResult"/>.</summary>
internal abstract class GrainRequest<TResult> : GrainRequest
{
    private PendingCall<TResult>? _pending;

    internal sealed override bool IsAbandoned => _pending is { Source.Task.IsCompleted: true };

    internal sealed override Task? Start(object target)
    {
        var context = _pending?.Context;
        return context is null ? Invoke(target) : PendingCall<TResult>.InvokeInContext(this, target, context);
    }

    /// <summary>Emitted: calls the method on the target.</summary>
    internal abstract Task? Invoke(object target);

    internal override Task Promise(CallTimeouts timeouts)
    {
        if (_pending is null)
        {
            _pending = new PendingCall<TResult>(this);
            timeouts.Add(_pending);
        }

        return _pending.Source.Task;
    }

    internal sealed override int CountForward() => ++_pending!.Forwards;

    internal override Task Fail(Exception exception) => Task.FromException<TResult>(exception);

    internal override void Settle(Task outcome)
    {
        if (_pending is null)
            return;
        CallTimeouts.Remove(_pending);
        // Nobody holds the promise of a one-way call: its failure would count as unobserved.
        if (!IsOneWay)
            _pending.Settle(outcome);
    }
}
