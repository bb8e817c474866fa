using Softswitch.Protocols.Sip.Events;

namespace Softswitch.Protocols.Tests.Sip.Events;

public sealed class SubscriptionMachineTests
{
    private static readonly SubscriptionTimes Times = new(60_000, 1_800_000, 600_000, 400, 5_000, 3);
    private static readonly SubscriptionInput Ok = new SubscriptionInput.Answered(200);

    private SubscriptionState _state = SubscriptionState.New;
    private long _now = 1_000;

    [Theory]
    [InlineData(null, 600_000L)]
    [InlineData(0L, 0L)]
    [InlineData(59_999L, null)]
    [InlineData(60_000L, 60_000L)]
    [InlineData(7_200_000L, 1_800_000L)]
    public void Time_asked_for_is_granted_within_bounds(long? asked, long? granted) => Assert.Equal(granted, Times.Grant(asked));

    [Fact]
    public void Subscriber_is_told_at_once_and_again_with_every_renewal()
    {
        Assert.Equal(SubscriptionAction.Notify, Take(new SubscriptionInput.Subscribed(100_000)));
        Assert.Equal((0, 101_000), (_state.Version, _state.ExpiresAt));
        Assert.Equal(SubscriptionAction.None, Take(Ok));

        _now += 50_000;
        Assert.Equal(SubscriptionAction.Notify, Take(new SubscriptionInput.Subscribed(100_000)));
        Assert.Equal((1, 151_000), (_state.Version, _state.ExpiresAt));
        Assert.Equal(new SubscriptionStatus(true, 100), _state.Status(_now));
    }

    [Fact]
    public void Changes_while_one_is_told_are_told_in_one()
    {
        Take(new SubscriptionInput.Subscribed(100_000));
        for (var i = 0; i < 10; i++)
            Assert.Equal(SubscriptionAction.None, Take(new SubscriptionInput.Changed()));
        _now += 10_000;

        Assert.Equal(SubscriptionAction.Notify, Take(Ok));
        Assert.Equal(SubscriptionAction.None, Take(Ok));
        Assert.Equal(1, _state.Version);
    }

    [Fact]
    public void Changes_within_the_interval_are_told_at_its_end()
    {
        Take(new SubscriptionInput.Subscribed(100_000));
        Take(Ok);
        _now += 100;
        Assert.Equal(SubscriptionAction.None, Take(new SubscriptionInput.Changed()));
        Assert.Equal(1_400, _state.WakeAt);
        _now = 1_399;
        Assert.Equal(SubscriptionAction.None, Take(new SubscriptionInput.Elapsed()));
        _now = 1_400;
        Assert.Equal(SubscriptionAction.Notify, Take(new SubscriptionInput.Elapsed()));
    }

    [Fact]
    public void Subscription_that_is_not_renewed_ends_and_says_so()
    {
        Take(new SubscriptionInput.Subscribed(100_000));
        Take(Ok);
        Assert.Equal(101_000, _state.WakeAt);
        _now = 101_000;

        Assert.Equal(SubscriptionAction.Notify, Take(new SubscriptionInput.Elapsed()));
        Assert.Equal(new SubscriptionStatus(false, 0, EndReason.Timeout), _state.Status(_now));
        Assert.Equal(SubscriptionAction.Forget, Take(Ok));
    }

    [Fact]
    public void Subscriber_who_gives_up_is_told_once_more()
    {
        Take(new SubscriptionInput.Subscribed(100_000));
        Take(Ok);

        Assert.Equal(SubscriptionAction.Notify, Take(new SubscriptionInput.Subscribed(0)));
        Assert.Equal(SubscriptionPhase.Ending, _state.Phase);
        Assert.Equal(SubscriptionAction.None, Take(new SubscriptionInput.Subscribed(100_000)));
        Assert.Equal(SubscriptionAction.None, Take(new SubscriptionInput.Changed()));
        Assert.Equal(SubscriptionAction.Forget, Take(Ok));
    }

    [Fact]
    public void Who_only_asks_is_told_and_forgotten()
    {
        Assert.Equal(SubscriptionAction.Notify, Take(new SubscriptionInput.Subscribed(0)));
        Assert.False(_state.Status(_now).IsActive);
        Assert.Equal(SubscriptionAction.Forget, Take(Ok));
    }

    [Fact]
    public void Last_word_waits_for_the_answer_to_the_one_before()
    {
        Take(new SubscriptionInput.Subscribed(100_000));
        Assert.Equal(SubscriptionAction.None, Take(new SubscriptionInput.Ended(EndReason.Probation, 30)));
        Assert.Equal(SubscriptionAction.Notify, Take(Ok));
        Assert.Equal(new SubscriptionStatus(false, 0, EndReason.Probation, 30), _state.Status(_now));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(410)]
    [InlineData(416)]
    [InlineData(480)]
    [InlineData(481)]
    [InlineData(485)]
    [InlineData(489)]
    [InlineData(501)]
    [InlineData(604)]
    public void Refusal_of_the_subscription_ends_it(int status)
    {
        Take(new SubscriptionInput.Subscribed(100_000));
        Assert.Equal(SubscriptionAction.Forget, Take(new SubscriptionInput.Answered(status)));
        Assert.Equal(SubscriptionPhase.Ended, _state.Phase);
    }

    [Theory]
    [InlineData(401, 0, 5_000)]
    [InlineData(486, 0, 5_000)]
    [InlineData(500, 0, 5_000)]
    [InlineData(503, 20_000, 20_000)]
    [InlineData(503, 1, 5_000)]
    [InlineData(503, 9_000_000, 60_000)]
    public void Refusal_of_one_notify_has_it_told_later(int status, long retryAfter, long wait)
    {
        Take(new SubscriptionInput.Subscribed(100_000));
        Assert.Equal(SubscriptionAction.None, Take(new SubscriptionInput.Answered(status, retryAfter)));
        Assert.Equal(_now + wait, _state.WakeAt);
        _now += wait;
        Assert.Equal(SubscriptionAction.Notify, Take(new SubscriptionInput.Elapsed()));
        Assert.Equal(SubscriptionAction.None, Take(Ok));
        Assert.Equal(0, _state.Failures);
    }

    [Fact]
    public void Third_failure_in_a_row_ends_it()
    {
        Take(new SubscriptionInput.Subscribed(100_000));
        foreach (var failure in new SubscriptionInput[] { new SubscriptionInput.Unsent(), new SubscriptionInput.Answered(500) })
        {
            Assert.Equal(SubscriptionAction.None, Take(failure));
            _now += 5_000;
            Assert.Equal(SubscriptionAction.Notify, Take(new SubscriptionInput.Elapsed()));
        }

        Assert.Equal(SubscriptionAction.Forget, Take(new SubscriptionInput.Unsent()));
    }

    [Fact]
    public void Notify_without_answer_or_connection_ends_it()
    {
        Take(new SubscriptionInput.Subscribed(100_000));
        Assert.Equal(SubscriptionAction.Forget, Take(new SubscriptionInput.Silent()));

        _state = SubscriptionState.New;
        Take(new SubscriptionInput.Subscribed(100_000));
        Assert.Equal(SubscriptionAction.Forget, Take(new SubscriptionInput.Lost()));
    }

    [Fact]
    public void Answer_nobody_waits_for_changes_nothing()
    {
        Take(new SubscriptionInput.Subscribed(100_000));
        Take(Ok);
        var before = _state;
        foreach (var late in new[] { Ok, new SubscriptionInput.Answered(481), new SubscriptionInput.Silent(), new SubscriptionInput.Unsent(), new SubscriptionInput.Answered(100) })
            Assert.Equal(SubscriptionAction.None, Take(late));
        Assert.Equal(before, _state);
    }

    private SubscriptionAction Take(SubscriptionInput input)
    {
        (_state, var action) = SubscriptionMachine.Apply(_state, input, _now, Times);
        return action;
    }
}
