using Softswitch.Contracts.Gateways;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.Messaging;
using Softswitch.Gateway.Sessions;

namespace Softswitch.Gateway;

/// <summary>This gateway as grains reach it.</summary>
internal sealed class GatewayLink(SessionTable table, TextMessages messages) : IGatewayLink
{
    public Task Attention(TenantId tenant, CallId call)
    {
        table.Find(call)?.Attention();
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<LegReport>> Media(TenantId tenant, CallId call)
    {
        if (table.Find(call) is not { } session || session.Tenant != tenant)
            return Task.FromResult(ImmutableArray<LegReport>.Empty);
        var reports = new TaskCompletionSource<ImmutableArray<LegReport>>(TaskCreationOptions.RunContinuationsAsynchronously);
        session.Post(() => reports.SetResult([.. session.Legs.Select(leg => new LegReport(leg.Id, leg.SipCallId, leg.Media.Figures()))]));
        return reports.Task;
    }

    public Task Deliver(TextMessage message, DeviceTarget target)
    {
        messages.Deliver(message, target);
        return Task.CompletedTask;
    }
}
