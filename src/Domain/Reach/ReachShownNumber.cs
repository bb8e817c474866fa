namespace Softswitch.Domain.Reach;

/// <summary>The number that a call shows when it is forwarded to outside (SPEC P2). The names are stored and shown: do not rename.</summary>
public enum ReachShownNumber
{
    /// <summary>The caller id of the user.</summary>
    Own,

    /// <summary>That of who calls.</summary>
    Caller,

    /// <summary>The number that was called.</summary>
    Called,
}
