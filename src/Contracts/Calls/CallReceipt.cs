using Softswitch.Domain.Calls;

namespace Softswitch.Contracts.Calls;

/// <summary>The answer to a <see cref="CallEvent"/>; the last one is the gateway's checkpoint of the call.</summary>
/// <param name="Known">False when the call is not known here: the gateway resumes it from its checkpoint.</param>
/// <param name="Number">The event this answers.</param>
/// <param name="Commands">To be carried out in order, once.</param>
public sealed record CallReceipt(bool Known, long Number, ImmutableArray<LegCommand> Commands, CallState State)
{
    public static readonly CallReceipt Unknown = new(false, 0, [], CallState.New);
}
