using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Fraud;
using static Softswitch.Domain.Tests.Fraud.FraudFixture;

namespace Softswitch.Domain.Tests.Fraud;

/// <summary>What holds for any calls at any times, against a plain list of what was let through.</summary>
public sealed class FraudProperties
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private sealed record Step(int Seconds, int Kind, decimal Price, bool IsCostly, int Which);

    private sealed class Made(int number, DateTimeOffset at, decimal price, bool isCostly)
    {
        public int Number => number;

        public DateTimeOffset At => at;

        public decimal Price => price;

        public bool IsCostly => isCostly;

        public DateTimeOffset? AnsweredAt { get; set; }

        public DateTimeOffset? EndedAt { get; set; }
    }

    private static readonly Gen<Step> Steps =
        from seconds in Gen.Choose(0, 40)
        from kind in Gen.Elements(0, 0, 0, 1, 1, 2, 3)
        from price in Gen.Elements(0m, 0.1m, 0.5m, 2m)
        from costly in Gen.Elements(true, false)
        from which in Gen.Choose(0, 5)
        select new Step(seconds, kind, price, costly, which);

    private static readonly Gen<Step[]> Histories = Gen.Choose(1, 80).SelectMany(count => Steps.ArrayOf(count));

    [Fact]
    public void No_window_has_more_calls_than_its_limit() => Check(steps =>
    {
        var made = Play(steps, out _);
        return made.All(call => made.Count(other => other.At > call.At - TimeSpan.FromMinutes(1) && other.At <= call.At) <= Limits.CallsPerMinute)
            && made.Where(call => call.IsCostly).All(call =>
                made.Count(other => other.IsCostly && other.At > call.At - Hour && other.At <= call.At) <= Limits.CostlyPerHour);
    });

    [Fact]
    public void Paid_call_is_let_through_only_with_a_minute_left_in_the_hour_and_the_day() => Check(steps =>
    {
        var sound = true;
        Play(steps, out _, onMade: (made, call, now) => sound &= call.Price == 0
            || (Spent(made, now, Hour) + call.Price <= Limits.SpendPerHour && Spent(made, now, TimeSpan.FromDays(1)) + call.Price <= Limits.SpendPerDay));
        return sound;
    });

    [Fact]
    public void Never_more_calls_at_once_than_the_limit() => Check(steps =>
    {
        var sound = true;
        Play(steps, out _, onMade: (made, call, _) => sound &= made.Count(other => other.EndedAt is null) < Limits.CallsAtOnce);
        return sound;
    });

    [Fact]
    public void Same_history_comes_to_the_same() => Check(steps =>
    {
        Play(steps, out var once);
        Play(steps, out var again);
        return once.SequenceEqual(again);
    });

    private static List<Made> Play(Step[] steps, out List<FraudLimit?> reached, Action<List<Made>, Made, DateTimeOffset>? onMade = null)
    {
        var (counts, now, made) = (FraudCounts.None, Start, new List<Made>());
        reached = [];
        foreach (var (step, number) in steps.Select((step, number) => (step, number)))
        {
            now += TimeSpan.FromSeconds(step.Seconds);
            var running = made.Where(call => call.EndedAt is null).ToArray();
            foreach (var call in running)
                counts = Apply(counts, new FraudInput.Running(Call(call.Number), call.Price, call.AnsweredAt), now).Counts;
            var input = Next(step, number, running, now);
            var transition = Apply(counts, input, now);
            counts = transition.Counts;
            reached.Add(transition.Reached);
            if (input is not FraudInput.Asked || transition.Reached is not null)
                continue;
            var let = new Made(number, now, step.Price, step.IsCostly);
            onMade?.Invoke(made, let, now);
            made.Add(let);
        }

        return made;
    }

    private static FraudInput Next(Step step, int number, Made[] running, DateTimeOffset now)
    {
        if (step.Kind == 0)
            return Ask(number, step.Price, step.IsCostly);
        if (step.Kind == 3 || running.Length == 0)
            return new FraudInput.Passed();
        var call = running[step.Which % running.Length];
        if (step.Kind == 2)
            return new FraudInput.Ended(Call(call.Number), (call.EndedAt = now).Value);
        call.AnsweredAt ??= now;
        return new FraudInput.Running(Call(call.Number), call.Price, call.AnsweredAt);
    }

    private static decimal Spent(List<Made> made, DateTimeOffset now, TimeSpan window) => made.Where(call => call.AnsweredAt is not null).Sum(call =>
    {
        var from = call.AnsweredAt!.Value > now - window ? call.AnsweredAt.Value : now - window;
        var until = call.EndedAt ?? now;
        return until > from ? FraudCharge.Cost(call.Price, until - from) : 0;
    });

    private static FraudTransition Apply(FraudCounts counts, FraudInput input, DateTimeOffset now) => FraudMachine.Apply(counts, input, now, Limits);

    private static void Check(Func<Step[], bool> holds) => Prop.ForAll(Histories.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
