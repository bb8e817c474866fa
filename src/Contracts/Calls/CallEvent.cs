using Softswitch.Domain.Calls;

namespace Softswitch.Contracts.Calls;

/// <summary>One event of a call at its gateway.</summary>
/// <param name="Number">Counts up from 1 without gaps.</param>
/// <param name="Input">What happened; null to collect what the call has decided, and to show that the gateway lives.</param>
public sealed record CallEvent(long Number, CallInput? Input)
{
    /// <summary>The span it belongs to (traceparent of W3C Trace Context); null when the call is not traced.</summary>
    public string? Trace { get; init; }
}
