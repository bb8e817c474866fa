using Softswitch.Domain.Fraud;
using static Softswitch.Domain.Tests.Fraud.FraudFixture;

namespace Softswitch.Domain.Tests.Fraud;

public sealed class FraudMachineTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void Call_after_the_last_of_a_minute_is_refused_until_the_first_is_a_minute_old()
    {
        var counts = FraudCounts.None.Talked(1, 0, Start, TimeSpan.FromSeconds(1)).Talked(2, 0, Start.AddSeconds(10), TimeSpan.FromSeconds(1))
            .Talked(3, 0, Start.AddSeconds(20), TimeSpan.FromSeconds(1));
        Assert.Equal(FraudLimit.CallsPerMinute, Reached(counts, Ask(4), Start.AddSeconds(59)));
        Assert.Null(Reached(counts, Ask(4), Start + Minute));
    }

    [Fact]
    public void Call_beside_as_many_as_there_may_be_is_refused_until_one_ends()
    {
        var counts = Asked(Start, Ask(1), Ask(2));
        Assert.Equal(FraudLimit.CallsAtOnce, Reached(counts, Ask(3), Start));
        var ended = Apply(counts, new FraudInput.Ended(Call(1), Start), Start).Counts;
        Assert.Null(Reached(ended, Ask(3), Start));
    }

    [Fact]
    public void Costly_calls_have_a_limit_that_others_do_not_meet()
    {
        var counts = Asked(Start, Ask(1, costly: true), Ask(2, costly: true));
        var later = Start + TimeSpan.FromMinutes(2);
        counts = Apply(Apply(counts, new FraudInput.Ended(Call(1), later), later).Counts, new FraudInput.Ended(Call(2), later), later).Counts;
        Assert.Equal(FraudLimit.CostlyPerHour, Reached(counts, Ask(3, costly: true), later));
        Assert.Null(Reached(counts, Ask(3), later));
        Assert.Null(Reached(counts, Ask(3, costly: true), Start + TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Spend_of_an_hour_keeps_paid_calls_back_and_lets_free_ones_through()
    {
        var counts = FraudCounts.None.Talked(1, 1, Start, 6 * Minute);
        var now = Start + (6 * Minute);
        Assert.Equal(6, Hour(counts, now));
        Assert.Equal(FraudLimit.SpendPerHour, Reached(counts, Ask(2, price: 0.01m), now));
        Assert.Null(Reached(counts, Ask(2), now));
        Assert.Null(Reached(counts, Ask(2, price: 0.01m), now + TimeSpan.FromHours(1) + Minute));
    }

    [Fact]
    public void Spend_of_a_day_counts_when_that_of_the_hour_is_forgotten()
    {
        var counts = FraudCounts.None;
        for (var hour = 0; hour < 4; hour++)
            counts = counts.Talked(hour, 1, Start + TimeSpan.FromHours(hour * 2), 5 * Minute);
        var now = Start + TimeSpan.FromHours(8);
        counts = Apply(counts, new FraudInput.Passed(), now).Counts;
        Assert.Equal((0, 20), (Hour(counts, now), Day(counts, now)));
        Assert.Equal(FraudLimit.SpendPerDay, Reached(counts, Ask(9, price: 0.01m), now));
        Assert.Null(Reached(counts, Ask(9, price: 0.01m), Start + TimeSpan.FromHours(24) + (6 * Minute)));
    }

    [Fact]
    public void Call_under_way_counts_with_its_time_so_far_and_is_ended_when_it_passes_the_limit()
    {
        var counts = Apply(Asked(Start, Ask(1, price: 2)), new FraudInput.Running(Call(1), 2, Start), Start).Counts;
        counts = Heard(counts, Start + (2 * Minute));
        Assert.Empty(Apply(counts, new FraudInput.Passed(), Start + (3 * Minute)).Ends);
        Assert.Equal(FraudLimit.SpendPerHour, Reached(counts, Ask(2, price: 1), Start + (3 * Minute)));

        var passed = Apply(counts, new FraudInput.Passed(), Start + (3 * Minute) + TimeSpan.FromSeconds(1));

        Assert.Equal((FraudLimit.SpendPerHour, true), (passed.Reached!.Value, passed.IsNews));
        Assert.Equal(Call(1), Assert.Single(passed.Ends));
    }

    [Fact]
    public void Call_too_dear_for_a_single_minute_is_refused_at_once() =>
        Assert.Equal(FraudLimit.SpendPerHour, Reached(FraudCounts.None, Ask(1, price: 6.01m), Start));

    [Fact]
    public void Calls_under_way_go_on_where_limits_do_not_end_them()
    {
        var limits = Limits with { EndsCalls = false };
        var counts = Apply(Asked(Start, Ask(1, price: 6)), new FraudInput.Running(Call(1), 6, Start), Start).Counts;
        var passed = FraudMachine.Apply(counts, new FraudInput.Passed(), Start + (2 * Minute), limits);
        Assert.True(passed.IsNews);
        Assert.Empty(passed.Ends);
    }

    [Fact]
    public void Alarm_is_given_once_an_hour_for_each_limit()
    {
        var counts = Asked(Start, Ask(1), Ask(2));
        var first = Apply(counts, Ask(3), Start);
        Assert.True(first.IsNews);
        Assert.False(Apply(first.Counts, Ask(4), Start.AddSeconds(1)).IsNews);
        counts = Heard(first.Counts, Start + FraudMachine.AlarmPause);
        Assert.True(Apply(counts, Ask(5), Start + FraudMachine.AlarmPause).IsNews);
    }

    [Fact]
    public void Lifting_forgets_what_was_and_calls_under_way_count_anew()
    {
        var counts = Apply(Asked(Start, Ask(1, price: 2)), new FraudInput.Running(Call(1), 2, Start), Start).Counts;
        var now = Start + (3 * Minute);
        var lifted = Apply(Heard(counts, now), new FraudInput.Lifted(), now).Counts;
        Assert.Equal((0, 1, 2), (lifted.Minute.Count, lifted.Calls.Count, Hour(lifted, now)));
        var told = Apply(lifted, new FraudInput.Running(Call(1), 2, Start), now).Counts;
        Assert.Equal(2, Hour(told, now));
    }

    [Fact]
    public void Call_that_says_nothing_any_more_ends_when_it_was_last_heard_of()
    {
        var counts = Apply(Asked(Start, Ask(1, price: 1)), new FraudInput.Running(Call(1), 1, Start), Start).Counts;
        counts = Heard(counts, Start + Minute, price: 1);
        var later = Start + Minute + FraudMachine.Silence + TimeSpan.FromSeconds(1);
        var passed = Apply(counts, new FraudInput.Passed(), later).Counts;
        Assert.Equal((0, 1), (passed.Calls.Count, Hour(passed, later)));
    }

    [Fact]
    public void Same_call_asked_for_again_counts_once()
    {
        var counts = Apply(Asked(Start, Ask(1)), Ask(1), Start).Counts;
        Assert.Equal((1, 1), (counts.Minute.Count, counts.Calls.Count));
    }

    [Fact]
    public void What_was_spent_before_counts()
    {
        var charge = new FraudCharge(Start - TimeSpan.FromHours(3), Start - TimeSpan.FromHours(3) + Minute, 5);
        var counts = Apply(FraudCounts.None, new FraudInput.Restored([charge]), Start).Counts;
        Assert.Equal((0, 5), (Hour(counts, Start), Day(counts, Start)));
    }

    /// <summary>Every input in every state: nothing is thrown, and only questions and time reach limits.</summary>
    [Fact]
    public void Every_input_is_taken_in_every_state()
    {
        FraudInput[] inputs =
        [
            Ask(1), Ask(7, 3, true), new FraudInput.Running(Call(1), 1, Start), new FraudInput.Running(Call(8), 1, null),
            new FraudInput.Ended(Call(1), Start), new FraudInput.Ended(Call(9), Start + Minute), new FraudInput.Passed(), new FraudInput.Lifted(),
            new FraudInput.Restored([]), new FraudInput.Restored([new FraudCharge(Start, Start + Minute, 9)]),
        ];
        Assert.Equal(typeof(FraudInput).GetNestedTypes().Length, inputs.Select(input => input.GetType()).Distinct().Count());
        FraudCounts[] states = [FraudCounts.None, Asked(Start, Ask(1, 3), Ask(2)), FraudCounts.None.Talked(1, 3, Start, 2 * Minute)];
        foreach (var (state, input) in states.SelectMany(state => inputs.Select(input => (state, input))))
        {
            var transition = Apply(state, input, Start + Minute);
            Assert.True(transition.Reached is null || input is FraudInput.Asked or FraudInput.Passed, $"{input}");
            Assert.False(transition.IsNews && transition.Reached is null);
        }
    }

    private static FraudTransition Apply(FraudCounts counts, FraudInput input, DateTimeOffset now) => FraudMachine.Apply(counts, input, now, Limits);

    private static FraudLimit? Reached(FraudCounts counts, FraudInput.Asked asked, DateTimeOffset now) => Apply(counts, asked, now).Reached;

    private static decimal Hour(FraudCounts counts, DateTimeOffset now) => decimal.Round(counts.SpentInHour(now), 6);

    private static decimal Day(FraudCounts counts, DateTimeOffset now) => decimal.Round(counts.SpentInDay(now), 6);

    // Calls say every half minute that they live.
    private static FraudCounts Heard(FraudCounts counts, DateTimeOffset now, decimal price = 2) => counts.Calls.Aggregate(
        counts with { Calls = counts.Calls.ToImmutableDictionary(call => call.Key, call => call.Value with { HeardAt = now }) },
        (heard, call) => Apply(heard, new FraudInput.Running(call.Key, call.Value.Price == 0 ? 0 : price, call.Value.PaidSince), now).Counts);
}
