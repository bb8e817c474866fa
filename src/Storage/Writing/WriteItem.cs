namespace Softswitch.Storage.Writing;

/// <summary>Something to write in one round, and the one who waits for it.</summary>
internal abstract class WriteItem
{
    // Continuations run where it is completed, which is never the writer's thread.
    private readonly TaskCompletionSource _done = new();

    public Task Done => _done.Task;

    /// <summary>Whether it waits out a database that is away; otherwise it fails at once.</summary>
    public abstract bool Endures { get; }

    /// <summary>Nobody waits for it: more of its kind may share one round.</summary>
    public virtual bool CanWait => Endures;

    public abstract int Rows { get; }

    public abstract void Write(IRoundWriter writer);

    public void Complete() => _done.TrySetResult();

    public void Fail(Exception reason) => _done.TrySetException(reason);
}
