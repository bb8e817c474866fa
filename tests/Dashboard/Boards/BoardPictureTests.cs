using Softswitch.Contracts.Live;
using Softswitch.Dashboard.Boards;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Domain.Calls;

namespace Softswitch.Dashboard.Tests.Boards;

public sealed class BoardPictureTests
{
    private static readonly BoardPicture Start = BoardPicture.Of(
        new LiveSnapshot(Sample.Epoch, 10, [Sample.Call(1, CallPhase.Ringing)], [Sample.Channel("desk1")]));

    [Fact]
    public void Picture_with_next_events_shows_them()
    {
        var next = Start.After([Sample.Event(11, Sample.Call(1, CallPhase.Talking)), Sample.Event(12, Sample.Channel("desk2"))])!;

        Assert.Equal(12, next.Sequence);
        Assert.Equal(CallPhase.Talking, next.Calls[Sample.CallId(1)].Phase);
        Assert.Equal("desk1 desk2", string.Join(' ', next.Channels.Keys));
    }

    [Fact]
    public void Picture_with_an_ended_call_and_an_idle_channel_forgets_both()
    {
        var next = Start.After([Sample.Event(11, Sample.Call(1, CallPhase.Ended)), Sample.Event(12, Sample.Unregistered("desk1"))])!;

        Assert.Empty(next.Calls);
        Assert.Empty(next.Channels);
    }

    [Fact]
    public void Picture_with_known_events_stays_the_same() =>
        Assert.Same(Start, Start.After([Sample.Event(9, Sample.Call(1, CallPhase.Ended)), Sample.Event(10, Sample.Call(1, CallPhase.Ended))]));

    [Theory]
    [InlineData(12L)]
    [InlineData(100L)]
    public void Picture_with_a_gap_is_none(long sequence) =>
        Assert.Null(Start.After([Sample.Event(sequence, Sample.Call(2, CallPhase.Ringing))]));

    [Fact]
    public void Channels_in_a_picture_are_ordered_by_name() =>
        Assert.Equal(
            "a1 b1 desk1",
            string.Join(' ', Start.After([Sample.Event(11, Sample.Channel("b1")), Sample.Event(12, Sample.Channel("a1"))])!.Channels.Keys));
}
