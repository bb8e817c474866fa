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

    /// <summary>Nobody may call this number from here: it is barred, or the tenant may not call outside at all.</summary>
    Barred,

    /// <summary>No trunk to the number is free or in order.</summary>
    Congested,

    /// <summary>One side must be encrypted (SPEC D6), and the other, or the way to it, is not.</summary>
    Unencrypted,

    /// <summary>The way of the call leads in a circle, or is too long.</summary>
    Looped,

    /// <summary>The channel or its tenant has called outside as much as it may.</summary>
    FraudLimit,
}
