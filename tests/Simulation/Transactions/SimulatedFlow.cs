using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Simulation.Tests.Transactions;

internal sealed class SimulatedFlow(LossyNetwork network, bool reliable) : ISipFlow
{
    public Action<byte[]> Receiver { get; set; } = _ => { };

    public bool IsReliable => reliable;

    public bool Send(ReadOnlySpan<byte> message)
    {
        network.Send(message, Receiver);
        return true;
    }
}
