namespace Softswitch.Protocols.Sip.Events;

/// <summary>How far a dialog is (RFC 4235 3.7.1), as far as lamps tell it apart.</summary>
public enum DialogEntryState : byte
{
    /// <summary>It rings: a lamp blinks.</summary>
    Early,

    /// <summary>It is being talked: a lamp is on.</summary>
    Confirmed,

    /// <summary>It is over: a lamp is out.</summary>
    Terminated,
}
