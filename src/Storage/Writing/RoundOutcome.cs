namespace Softswitch.Storage.Writing;

/// <summary>
/// Tells everybody in a round how it ended, from one item of the thread pool: the writer goes on with the next round meanwhile,
/// and one thread is woken instead of one for each of them.
/// </summary>
internal sealed class RoundOutcome : IThreadPoolWorkItem
{
    private readonly WriteItem[] _items;
    private readonly Exception? _failure;

    private RoundOutcome(WriteItem[] items, Exception? failure)
    {
        _items = items;
        _failure = failure;
    }

    /// <param name="items">Those who wait; copied.</param>
    /// <param name="failure">Null when all is durable.</param>
    public static void Tell(List<WriteItem> items, Exception? failure)
    {
        if (items.Count > 0)
            ThreadPool.UnsafeQueueUserWorkItem(new RoundOutcome([.. items], failure), preferLocal: false);
    }

    public void Execute()
    {
        foreach (var item in _items)
        {
            if (_failure is null)
                item.Complete();
            else
                item.Fail(_failure);
        }
    }
}
