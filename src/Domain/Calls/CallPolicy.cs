namespace Softswitch.Domain.Calls;

/// <summary>The times a call is given.</summary>
/// <param name="RingTime">How long devices ring before the call counts as not answered.</param>
/// <param name="ClosingTime">How long the gateway may take to report the legs closed.</param>
public sealed record CallPolicy(TimeSpan RingTime, TimeSpan ClosingTime)
{
    public static readonly CallPolicy Default = new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(40));
}
