using Softswitch.Storage.Writing;

namespace Softswitch.Storage.Tests;

public sealed class WriteQueueTests : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WriteQueue _queue = new(10, WriteQueue.Plenty);

    public void Dispose() => _queue.Dispose();

    [Fact]
    public async Task Rest_is_cut_short_by_what_cannot_wait()
    {
        var rest = Task.Run(() => _queue.Rest(TimeSpan.FromHours(1)));

        Assert.True(_queue.TryAdd(new BindingSave(new[] { Samples.Binding("desk1") }, default)));

        await rest.WaitAsync(Patience);
    }

    [Fact]
    public async Task Rest_is_not_cut_short_by_records()
    {
        Assert.True(_queue.TryAdd(new CdrNote(NoteRow.Of(Samples.Cdr(1)))));
        var began = TimeProvider.System.GetTimestamp();

        var rest = Task.Run(() => _queue.Rest(Short));
        Assert.True(_queue.TryAdd(new CdrAppend(CdrRow.Of(Samples.Cdr(2)))));
        await rest.WaitAsync(Patience);

        Assert.True(TimeProvider.System.GetElapsedTime(began) >= Short - TimeSpan.FromMilliseconds(20));
    }

    [Fact]
    public async Task Rest_is_cut_short_by_plenty_of_records()
    {
        var rest = Task.Run(() => _queue.Rest(TimeSpan.FromHours(1)));

        for (var i = 0; i < WriteQueue.Plenty; i++)
            Assert.True(_queue.TryAdd(new CdrAppend(CdrRow.Of(Samples.Cdr(i)))));

        await rest.WaitAsync(Patience);
    }

    [Fact]
    public async Task Rest_ends_with_the_queue()
    {
        var rest = Task.Run(() => _queue.Rest(TimeSpan.FromHours(1)));

        _queue.Close();

        await rest.WaitAsync(Patience);
    }
}
