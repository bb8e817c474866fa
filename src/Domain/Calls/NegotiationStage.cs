namespace Softswitch.Domain.Calls;

/// <summary>Where a change of a session stands.</summary>
public enum NegotiationStage
{
    /// <summary>The other side is asked.</summary>
    Asked,

    /// <summary>The asker has taken the change back, and the other side, still being asked, may yet accept it.</summary>
    Withdrawn,

    /// <summary>The other side accepted what had been taken back, and is asked to return to what the asker stands by.</summary>
    Restoring,
}
