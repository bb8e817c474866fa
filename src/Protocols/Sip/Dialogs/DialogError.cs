namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>Why a message makes no dialog.</summary>
public enum DialogError : byte
{
    None,

    /// <summary>The tag of the other side is missing: the message concerns no dialog.</summary>
    NoRemoteTag,

    /// <summary>No Contact, or one that is not a sip or sips URI: a request is answered 400.</summary>
    NoContact,

    /// <summary>A Record-Route value that cannot be read: a request is answered 400.</summary>
    BadRoute,

    /// <summary>More or longer Record-Route values than a dialog keeps: a request is answered 513.</summary>
    TooManyRoutes,
}
