namespace Softswitch.Domain.Calls;

/// <summary>What became of a call. Every call ends with exactly one.</summary>
public enum CallVerdict
{
    Answered,
    Busy,
    NoAnswer,
    Refused,
    Cancelled,
    NotFound,

    /// <summary>The number exists, but no device of it is registered.</summary>
    Unreachable,

    /// <summary>The caller's channel already has as many calls as it may.</summary>
    LimitReached,
    Failed,
}
