using Softswitch.Domain.Calls;
using Softswitch.Domain.Fraud;

namespace Softswitch.Domain.Tests.Fraud;

internal static class FraudFixture
{
    public static readonly DateTimeOffset Start = new(2026, 3, 4, 2, 0, 17, TimeSpan.Zero);

    /// <summary>Low enough to be reached by hand.</summary>
    public static readonly FraudLimits Limits = new(3, 2, 2, 6, 20, true);

    public static CallId Call(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static FraudInput.Asked Ask(int call, decimal price = 0, bool costly = false) => new(Call(call), price, costly);

    /// <summary>After a call that was asked for, answered and ended.</summary>
    public static FraudCounts Talked(this FraudCounts counts, int call, decimal price, DateTimeOffset from, TimeSpan time, FraudLimits? limits = null)
    {
        var until = from + time;
        var asked = FraudMachine.Apply(counts, Ask(call, price), from, limits ?? Limits);
        Assert.Null(asked.Reached);
        var running = asked.Counts;
        for (var heard = from; heard < until; heard += TimeSpan.FromMinutes(1))
            running = FraudMachine.Apply(running, new FraudInput.Running(Call(call), price, from), heard, limits ?? Limits).Counts;
        return FraudMachine.Apply(running, new FraudInput.Ended(Call(call), until), until, limits ?? Limits).Counts;
    }

    /// <summary>After calls that were asked for at the same time and are under way.</summary>
    public static FraudCounts Asked(DateTimeOffset at, params FraudInput.Asked[] calls) => calls.Aggregate(FraudCounts.None, (counts, asked) =>
    {
        var next = FraudMachine.Apply(counts, asked, at, Limits);
        Assert.Null(next.Reached);
        return next.Counts;
    });
}
