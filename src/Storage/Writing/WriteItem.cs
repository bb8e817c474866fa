namespace Softswitch.Storage.Writing;

/// <summary>Something to write in one round, and the one who waits for it.</summary>
internal abstract class WriteItem
{
    // Not on the writer's thread: it has the next round to do.
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    /// <summary>Whether it waits out a database that is away; otherwise it fails at once.</summary>
    public abstract bool Endures { get; }

    public abstract int Rows { get; }

    public abstract void Write(IRoundWriter writer);

    public void Complete() => _done.TrySetResult();

    public void Fail(Exception reason) => _done.TrySetException(reason);
}
