using System.Globalization;

namespace Softswitch.Simulation.Tests.Transactions;

/// <summary>Calls between two peers over a network, run until nothing is left to happen.</summary>
internal sealed class CallTraffic
{
    private const int StepMs = 10;
    private const int LongestRunMs = 1_000_000;
    private readonly LossyNetwork _network;

    public CallTraffic(int seed, double loss, double duplication, int maxDelayMs, bool reliable = false)
    {
        var random = new Random(seed);
        _network = new LossyNetwork(random, loss, duplication, maxDelayMs);
        var towardsCallee = new SimulatedFlow(_network, reliable);
        var towardsCaller = new SimulatedFlow(_network, reliable);
        Caller = new Caller(_network, towardsCallee, random);
        Callee = new Callee(_network, towardsCaller, random);
        towardsCallee.Receiver = Callee.Receive;
        towardsCaller.Receiver = Caller.Receive;
    }

    public Caller Caller { get; }

    public Callee Callee { get; }

    public void Run(int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            var call = i.ToString(CultureInfo.InvariantCulture);
            Caller.Later(i * StepMs, () => Caller.Call(call));
        }
        for (var now = 0L; !(Caller.IsIdle && Callee.IsIdle && _network.Underway == 0); now += StepMs)
        {
            Assert.True(now < LongestRunMs, "Something never ends.");
            _network.AdvanceTo(now);
            Caller.Advance();
            Callee.Advance();
        }
    }
}
