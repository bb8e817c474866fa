namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>The life of a dialog (RFC 3261 12).</summary>
public enum DialogState : byte
{
    Early,
    Confirmed,
    Terminated,
}
