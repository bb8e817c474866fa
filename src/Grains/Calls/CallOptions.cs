using Softswitch.Domain.Calls;

namespace Softswitch.Grains.Calls;

/// <summary>Settings of calls.</summary>
/// <param name="GatewaySilence">After this long without a word from its gateway a call counts as lost.</param>
public sealed record CallOptions(CallPolicy Policy, TimeSpan GatewaySilence)
{
    public static readonly CallOptions Default = new(CallPolicy.Default, TimeSpan.FromMinutes(3));
}
