namespace Softswitch.Simulation.Tests.Transactions;

public sealed class TransactionSimulation
{
    private const int Calls = 300;

    [Theory]
    [InlineData(1, 0.0, 0.0, 5)]
    [InlineData(2, 0.05, 0.05, 100)]
    [InlineData(3, 0.3, 0.2, 300)]
    [InlineData(4, 0.6, 0.3, 2_000)]
    [InlineData(5, 0.0, 0.9, 4_000)]
    [InlineData(6, 1.0, 0.0, 5)]
    public void Every_transaction_has_one_outcome_and_leaves_nothing(
        int seed, double loss, double duplication, int maxDelayMs)
    {
        var traffic = new CallTraffic(seed, loss, duplication, maxDelayMs);
        traffic.Run(Calls);
        Assert.True(traffic.Caller.Outcomes.Count >= Calls);
        Assert.All(traffic.Caller.Outcomes, transaction => Assert.Equal(1, transaction.Value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Calls_over_a_sound_network_never_time_out(bool reliable)
    {
        var traffic = new CallTraffic(seed: 7, loss: 0, duplication: 0, maxDelayMs: 20, reliable);
        traffic.Run(Calls);
        Assert.Equal(Calls, traffic.Caller.Accepted + traffic.Caller.Refused);
        Assert.Equal(0, traffic.Caller.TimedOut);
        Assert.Equal(0, traffic.Callee.Unacknowledged);
        if (reliable)
            Assert.Equal(0, traffic.Caller.Layer.Counters.RetransmissionsSent);
    }

    [Fact]
    public void Calls_over_a_network_that_loses_a_fifth_come_about()
    {
        var traffic = new CallTraffic(seed: 8, loss: 0.2, duplication: 0.1, maxDelayMs: 200);
        traffic.Run(Calls);
        Assert.Equal(0, traffic.Caller.TimedOut);
        Assert.Equal(0, traffic.Callee.Unacknowledged);
        Assert.True(traffic.Caller.Layer.Counters.RetransmissionsSent > 0);
    }

    [Fact]
    public void Same_seed_gives_the_same_run()
    {
        var (first, second) = (Summary(seed: 9), Summary(seed: 9));
        Assert.Equal(first, second);
        Assert.NotEqual(first, Summary(seed: 10));
    }

    private static (int Accepted, int Refused, long CallerRepeated, long CalleeRepeated, long Absorbed) Summary(int seed)
    {
        var traffic = new CallTraffic(seed, loss: 0.2, duplication: 0.1, maxDelayMs: 200);
        traffic.Run(Calls);
        var callee = traffic.Callee.Layer.Counters;
        return (traffic.Caller.Accepted, traffic.Caller.Refused, traffic.Caller.Layer.Counters.RetransmissionsSent,
            callee.RetransmissionsSent, callee.RetransmissionsAbsorbed);
    }
}
