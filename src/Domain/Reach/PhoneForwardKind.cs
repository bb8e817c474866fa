namespace Softswitch.Domain.Reach;

/// <summary>When a phone sends calls on.</summary>
public enum PhoneForwardKind
{
    /// <summary>No device rings.</summary>
    Always,

    /// <summary>When the user talks.</summary>
    Busy,

    /// <summary>When nobody answers.</summary>
    NoAnswer,
}
