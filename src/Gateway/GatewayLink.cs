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

    public Task Deliver(TextMessage message, DeviceTarget target)
    {
        messages.Deliver(message, target);
        return Task.CompletedTask;
    }
}
