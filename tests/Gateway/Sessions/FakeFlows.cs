using System.Diagnostics.CodeAnalysis;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>Finds the flows of a test.</summary>
internal sealed class FakeFlows(params FakeFlow[] flows) : FlowTable
{
    public override bool TryResolve(FlowId id, [NotNullWhen(true)] out Flow? flow) => (flow = flows.FirstOrDefault(each => each.Id == id)) is not null;
}
