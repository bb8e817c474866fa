namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>The refresher parameter of Session-Expires (RFC 4028 4).</summary>
public enum Refresher : byte
{
    /// <summary>Left open.</summary>
    Any,

    /// <summary>The sender of the request.</summary>
    Uac,

    /// <summary>The sender of the response.</summary>
    Uas,
}
