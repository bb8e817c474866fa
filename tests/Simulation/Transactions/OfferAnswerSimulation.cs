using Softswitch.Protocols.Sip.Dialogs;

namespace Softswitch.Simulation.Tests.Transactions;

public sealed class OfferAnswerSimulation
{
    private const int StepMs = 10;
    private const int TrafficMs = 200_000;
    private const int SettleMs = 10_000;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 50)]
    [InlineData(3, 400)]
    [InlineData(4, 1_500)]
    public void Two_sides_that_change_the_session_at_will_agree_and_come_to_rest(int seed, int delayMs)
    {
        var random = new Random(seed);
        var now = 0L;
        var towardsCallee = new Queue<(long At, NegotiationMessage Message, bool Has)>();
        var towardsCaller = new Queue<(long At, NegotiationMessage Message, bool Has)>();
        var caller = new Negotiator(ownsCallId: true, random, (m, has) => towardsCallee.Enqueue((now + delayMs, m, has)));
        var callee = new Negotiator(ownsCallId: false, random, (m, has) => towardsCaller.Enqueue((now + delayMs, m, has)));
        for (; now < TrafficMs + SettleMs; now += StepMs)
        {
            Deliver(towardsCallee, callee, now);
            Deliver(towardsCaller, caller, now);
            if (now >= TrafficMs)
                continue;
            caller.MayChange(now);
            callee.MayChange(now);
        }
        Assert.True(caller.IsQuiet && callee.IsQuiet, "Somebody still waits.");
        Assert.Equal(caller.Agreements, callee.Agreements);
        Assert.True(caller.Agreements >= 20, $"Only {caller.Agreements} changes came about.");
        Assert.True(delayMs == 1 || caller.Glares + callee.Glares > 0, "Nothing ever met.");
    }

    private static void Deliver(Queue<(long At, NegotiationMessage Message, bool Has)> queue, Negotiator to, long now)
    {
        while (queue.TryPeek(out var due) && due.At <= now)
        {
            queue.Dequeue();
            to.Receive(due.Message, due.Has, now);
        }
    }
}
