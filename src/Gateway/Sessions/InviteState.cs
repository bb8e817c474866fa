namespace Softswitch.Gateway.Sessions;

/// <summary>Where the INVITE that made a leg stands.</summary>
internal enum InviteState
{
    /// <summary>No final response yet.</summary>
    Proceeding,

    /// <summary>2xx sent or received, ACK outstanding.</summary>
    Answered,

    /// <summary>2xx acknowledged.</summary>
    Confirmed,

    /// <summary>Refused or cancelled.</summary>
    Ended,
}
