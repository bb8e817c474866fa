using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;

namespace Softswitch.Gateway.Authentication;

/// <summary>Who sent a request, proven by digest or by a trusted address.</summary>
internal readonly record struct Caller(TenantId Tenant, ChannelName Channel);
