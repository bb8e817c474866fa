using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing;

/// <summary>Whether a call may leave, and as whose.</summary>
public abstract record OutboundDecision
{
    private OutboundDecision()
    {
    }

    /// <summary>Why, in the order the rules were asked.</summary>
    public abstract ImmutableArray<OutboundReason> Reasons { get; init; }

    /// <param name="Number">What was dialled; never null, also when it is no number.</param>
    public sealed record Refused(OutboundRefusal Reason, DialledNumber Number, ImmutableArray<OutboundReason> Reasons) : OutboundDecision;

    /// <param name="Number">Whom to call: never <see cref="DialledNumber.Unknown"/>.</param>
    /// <param name="Shown">Who calls, with a number in E.164 form; empty only when an emergency call has none at all.</param>
    /// <param name="Anonymous">The other side may not be told; false for every emergency call.</param>
    /// <param name="IsEmergency">To be carried by trunks that reach emergency centres.</param>
    /// <param name="AreaCode">Picks the emergency centre; null when neither user nor channel has one.</param>
    public sealed record Allowed(
        DialledNumber Number,
        Party Shown,
        bool Anonymous,
        bool IsEmergency,
        string? AreaCode,
        ImmutableArray<OutboundReason> Reasons) : OutboundDecision;
}
