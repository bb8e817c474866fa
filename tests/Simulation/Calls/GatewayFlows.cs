using System.Diagnostics.CodeAnalysis;
using Softswitch.Gateway.Transport;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>The flows of the called phones.</summary>
internal sealed class GatewayFlows(IReadOnlyCollection<GatewayFlow> flows) : FlowTable
{
    public override bool TryResolve(FlowId id, [NotNullWhen(true)] out Flow? flow) => (flow = flows.FirstOrDefault(each => each.Id == id)) is not null;
}
