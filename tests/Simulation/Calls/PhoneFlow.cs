using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>A phone's way to the gateway.</summary>
internal sealed class PhoneFlow(CallNetwork network, Action<byte[]> gateway) : ISipFlow
{
    /// <summary>The phone is off: nothing leaves it.</summary>
    public bool IsOff { get; set; }

    public bool IsReliable => false;

    public bool Send(ReadOnlySpan<byte> message)
    {
        if (!IsOff)
            network.Send(message, gateway);
        return true;
    }
}
