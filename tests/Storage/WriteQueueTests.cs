using Softswitch.Storage.Writing;

namespace Softswitch.Storage.Tests;

public sealed class WriteQueueTests : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WriteQueue _queue = new(10, WriteQueue.Plenty);

    public void Dispose() => _queue.Dispose();

    [Fact]
    public async Task What_cannot_wait_goes_ahead_of_records_that_rest()
    {
        Assert.True(_queue.TryAdd(new CdrAppend(CdrRow.Of(Samples.Cdr(1)))));
        var wait = Task.Run(() => _queue.WaitForItems(Long));
        var binding = new BindingSave(new[] { Samples.Binding("desk1") }, default);

        Assert.True(_queue.TryAdd(binding));

        Assert.True(await wait.WaitAsync(Patience));
        Assert.Equal([binding], Take(isRested: false));
        Assert.Equal(1, _queue.Count);
    }

    [Fact]
    public async Task Records_rest_however_many_more_come()
    {
        Assert.True(_queue.TryAdd(new CdrNote(NoteRow.Of(Samples.Cdr(1)))));
        var began = TimeProvider.System.GetTimestamp();

        var wait = Task.Run(() => _queue.WaitForItems(Short));
        Assert.True(_queue.TryAdd(new CdrAppend(CdrRow.Of(Samples.Cdr(2)))));

        Assert.True(await wait.WaitAsync(Patience));
        Assert.True(TimeProvider.System.GetElapsedTime(began) >= Short - TimeSpan.FromMilliseconds(20));
        Assert.Equal(2, Take(isRested: true).Count);
    }

    [Fact]
    public async Task Record_that_comes_after_the_rest_waits_no_more()
    {
        var wait = Task.Run(() => _queue.WaitForItems(TimeSpan.Zero));

        Assert.True(_queue.TryAdd(new CdrAppend(CdrRow.Of(Samples.Cdr(1)))));

        Assert.True(await wait.WaitAsync(Patience));
    }

    [Fact]
    public async Task Plenty_of_records_does_not_rest()
    {
        var wait = Task.Run(() => _queue.WaitForItems(Long));

        for (var i = 0; i < WriteQueue.Plenty; i++)
            Assert.True(_queue.TryAdd(new CdrAppend(CdrRow.Of(Samples.Cdr(i)))));

        Assert.True(await wait.WaitAsync(Patience));
        Assert.Equal(WriteQueue.Plenty, Take(isRested: false).Count);
    }

    [Fact]
    public async Task Rest_ends_with_the_queue()
    {
        Assert.True(_queue.TryAdd(new CdrAppend(CdrRow.Of(Samples.Cdr(1)))));
        var wait = Task.Run(() => _queue.WaitForItems(Long));

        _queue.Close();

        Assert.True(await wait.WaitAsync(Patience));
        Assert.Single(Take(isRested: false));
        Assert.False(_queue.WaitForItems(Long));
    }

    [Fact]
    public void Neither_kind_keeps_the_other_out_of_a_round()
    {
        for (var i = 0; i < 8; i++)
        {
            Assert.True(_queue.TryAdd(new CdrAppend(CdrRow.Of(Samples.Cdr(i)))));
            Assert.True(_queue.TryAdd(new BindingSave(new[] { Samples.Binding($"desk{i}") }, default)));
        }

        var round = Take(isRested: true, maxRows: 10);

        Assert.Equal((5, 5), (round.OfType<CdrAppend>().Count(), round.OfType<BindingSave>().Count()));
    }

    private List<WriteItem> Take(bool isRested, int maxRows = 2 * WriteQueue.Plenty)
    {
        var round = new List<WriteItem>();
        _queue.Take(round, maxRows, isRested);
        return round;
    }
}
