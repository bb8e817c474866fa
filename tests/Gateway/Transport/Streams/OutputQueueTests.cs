using Softswitch.Gateway.Transport.Streams;

namespace Softswitch.Gateway.Tests.Transport.Streams;

public sealed class OutputQueueTests
{
    [Fact]
    public void Queue_that_is_full_refuses_until_something_is_written()
    {
        var queue = new OutputQueue(10);

        Assert.Equal(OutputState.TooLarge, queue.Add(new byte[11]));
        Assert.Equal(OutputState.Idle, queue.Add(new byte[6]));
        Assert.Equal(OutputState.Busy, queue.Add(new byte[4]));
        Assert.Equal(OutputState.Full, queue.Add(new byte[1]));

        Assert.True(queue.TryTake(out var first));
        Assert.Equal(6, first.Count);
        Assert.Equal(OutputState.Full, queue.Add(new byte[1]));
        queue.Done(first);
        Assert.Equal(OutputState.Busy, queue.Add(new byte[1]));
    }

    [Fact]
    public void Queue_that_is_emptied_asks_for_a_writer_again()
    {
        var queue = new OutputQueue(10);
        queue.Add([1]);
        Assert.True(queue.TryTake(out var message));
        queue.Done(message);
        Assert.False(queue.TryTake(out _));

        Assert.Equal(OutputState.Idle, queue.Add([2]));
    }

    [Fact]
    public void Queue_that_is_closed_forgets_and_refuses()
    {
        var queue = new OutputQueue(10);
        queue.Add([1]);

        Assert.True(queue.Close());
        Assert.False(queue.Close());
        Assert.False(queue.TryTake(out _));
        Assert.Equal(OutputState.Closed, queue.Add([1]));
    }
}
