namespace Softswitch.Domain.Calls;

/// <summary>What kind of call rings, so that phones may ring differently (SPEC C7).</summary>
public enum RingAlert
{
    /// <summary>Of somebody of the tenant.</summary>
    Internal,
    Group,
    Queue,
    National,
    International,
}
