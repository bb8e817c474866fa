namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>What a session timer asks for now.</summary>
public enum SessionTimerStep : byte
{
    Wait,

    /// <summary>Send the refresh, an UPDATE or re-INVITE.</summary>
    Refresh,

    /// <summary>The session has not been refreshed: send BYE.</summary>
    Expire,
}
