namespace Softswitch.Contracts.Users;

/// <summary>What became of a key that was pressed.</summary>
public enum PhoneKeyVerdict
{
    /// <summary>It is switched, or was so already.</summary>
    Done,

    /// <summary>The channel is nobody's.</summary>
    Nobodys,

    /// <summary>It leads nowhere.</summary>
    Impossible,

    /// <summary>Somebody else switches the same, or the store is away: later it may do.</summary>
    NotNow,
}
