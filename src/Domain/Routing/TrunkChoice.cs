using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Routing;

/// <summary>A trunk that may carry a call.</summary>
/// <param name="Rate">What it takes for it; null only for an emergency call that it has no rate for.</param>
public sealed record TrunkChoice(TrunkModel Trunk, RateModel? Rate);
