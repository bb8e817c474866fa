using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;

namespace Softswitch.Contracts.Fraud;

/// <summary>A channel wants to call outside.</summary>
/// <param name="Price">Per minute, of the trunk that is tried first.</param>
/// <param name="IsCostly">To another country, or to a premium number.</param>
public sealed record FraudRequest(CallId Call, ChannelName Channel, decimal Price, bool IsCostly);
