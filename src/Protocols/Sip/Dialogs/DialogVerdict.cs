namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>Whether a request belongs to a dialog (RFC 3261 12.2.2).</summary>
public enum DialogVerdict : byte
{
    Accepted,

    /// <summary>Its CSeq is lower than one seen before: answer 500.</summary>
    OutOfOrder,

    /// <summary>Another Call-ID or tag, or the dialog is over: answer 481.</summary>
    NoSuchDialog,
}
