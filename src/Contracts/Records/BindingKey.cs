using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Records;

/// <summary>Names one binding of a channel. <paramref name="Binding"/> is chosen by the registrar: instance and reg-id, or the contact.</summary>
public sealed record BindingKey(TenantId Tenant, ChannelName Channel, string Binding);
