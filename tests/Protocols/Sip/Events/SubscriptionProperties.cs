using FsCheck;
using FsCheck.Fluent;
using Softswitch.Protocols.Sip.Events;

namespace Softswitch.Protocols.Tests.Sip.Events;

/// <summary>What holds for every subscription, whatever happens in whichever order.</summary>
public sealed class SubscriptionProperties
{
    private static readonly SubscriptionTimes Times = SubscriptionTimes.Standard;

    private static readonly Gen<SubscriptionInput> Inputs = Gen.Frequency(
        (4, Gen.Constant<SubscriptionInput>(new SubscriptionInput.Changed())),
        (6, Gen.Constant<SubscriptionInput>(new SubscriptionInput.Answered(200))),
        (1, Gen.Elements(100, 401, 404, 481, 500, 503).Select(status => (SubscriptionInput)new SubscriptionInput.Answered(status, status * 10))),
        (2, Gen.Elements(0L, 60_000L, 120_000L).Select(lasts => (SubscriptionInput)new SubscriptionInput.Subscribed(lasts))),
        (1, Gen.Elements<SubscriptionInput>(
            new SubscriptionInput.Silent(), new SubscriptionInput.Unsent(), new SubscriptionInput.Lost(), new SubscriptionInput.Ended(EndReason.Rejected))));

    private static readonly Arbitrary<(SubscriptionInput Input, int Wait)[]> Lives = Arb.From(
        Gen.ArrayOf(from input in Inputs from wait in Gen.Elements(0, 1, 50, 399, 400, 3_000, 40_000) select (input, wait)));

    [Fact]
    public void Every_subscriber_is_told_one_at_a_time_not_too_often_and_at_last_of_the_last_change() => Prop
        .ForAll(Lives, life =>
        {
            var subscriber = new Subscriber();
            subscriber.Take(new SubscriptionInput.Subscribed(120_000));
            foreach (var (input, wait) in life)
            {
                subscriber.Pass(wait);
                subscriber.Take(input);
            }

            subscriber.Settle();
        })
        .QuickCheckThrowOnFailure();

    /// <summary>Obeys the machine and holds it to its word.</summary>
    private sealed class Subscriber
    {
        private SubscriptionState _state = SubscriptionState.New;
        private long _now;
        private long? _toldAt;
        private bool _isUnderway;
        private bool _isStale;
        private int _version = -1;

        public void Pass(int wait)
        {
            var until = _now + wait;
            while (_state.WakeAt <= until)
            {
                _now = Math.Max(_now, _state.WakeAt);
                Take(new SubscriptionInput.Elapsed());
            }

            _now = until;
        }

        public void Take(SubscriptionInput input)
        {
            if (input is SubscriptionInput.Answered { Status: >= 200 } or SubscriptionInput.Unsent)
            {
                _isStale |= _isUnderway && input is not SubscriptionInput.Answered { Status: 200 };
                _isUnderway = false;
            }

            _isStale |= input is SubscriptionInput.Changed;
            var before = _state.Phase;
            (_state, var action) = SubscriptionMachine.Apply(_state, input, _now, Times);
            Assert.True(_state.Phase >= before, $"{before} -> {_state.Phase}");
            Assert.True(_state.WakeAt > _now || _state.Phase != SubscriptionPhase.Active, $"would wake for ever at {_now}");
            if (action == SubscriptionAction.Notify)
                Told();
            Assert.Equal(_state.Phase == SubscriptionPhase.Ended && before != SubscriptionPhase.Ended, action == SubscriptionAction.Forget);
        }

        /// <summary>All is answered from now on: what was changed is told, or the subscription has ended.</summary>
        public void Settle()
        {
            Pass(60_000);
            Take(new SubscriptionInput.Answered(200));
            Pass(1_000);
            Take(new SubscriptionInput.Answered(200));
            Assert.True(!_isStale || _state.Phase is SubscriptionPhase.Ended or SubscriptionPhase.Ending, "a change was never told");
        }

        private void Told()
        {
            Assert.False(_isUnderway, "two are underway");
            Assert.Equal(_version + 1, _state.Version);
            if (_state.Phase == SubscriptionPhase.Active && _toldAt is { } at)
                Assert.True(_now - at >= Times.Interval, $"told after {_now - at} ms");
            (_toldAt, _isUnderway, _isStale, _version) = (_now, true, false, _state.Version);
        }
    }
}
