using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Fraud;

/// <summary>Calls to outside are being refused or ended. Told once an hour for each limit that is reached.</summary>
/// <param name="Channel">Null when it is the limit of the tenant.</param>
public sealed record FraudAlarm(TenantId Tenant, ChannelName? Channel, FraudLimit Limit, DateTimeOffset At);
