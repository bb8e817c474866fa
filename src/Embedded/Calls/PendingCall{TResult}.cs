namespace Softswitch.Embedded.Calls;

/// <summary>A caller who waits for a result of a known type.</summary>
internal sealed class PendingCall<TResult>(GrainRequest request) : PendingCall
{
    internal TaskCompletionSource<TResult> Source { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The caller's context: the call may run on a thread that works for somebody else.</summary>
    internal ExecutionContext? Context { get; } = ExecutionContext.Capture();

    internal static Task? InvokeInContext(GrainRequest<TResult> call, object target, ExecutionContext context)
    {
        Task? task = null;
        ExecutionContext.Run(context, _ => task = call.Invoke(target), null);
        return task;
    }

    internal void Settle(Task outcome)
    {
        if (outcome is Task<TResult> typed)
            Source.TrySetFromTask(typed);
        else if (outcome.IsCompletedSuccessfully)
            Source.TrySetResult(default!);
        else if (outcome.IsCanceled)
            Source.TrySetCanceled();
        else
            Source.TrySetException(outcome.Exception!.InnerExceptions);
    }

    internal override void Expire(TimeSpan timeout) =>
        Source.TrySetException(new TimeoutException($"{request.Name} was not answered within {timeout}."));
}
