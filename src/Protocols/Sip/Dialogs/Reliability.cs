namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>How the provisional responses to an INVITE are to be sent (RFC 3262 3).</summary>
public enum Reliability : byte
{
    Unreliable,

    /// <summary>With RSeq and Require: 100rel, repeated until PRACK.</summary>
    Reliable,

    /// <summary>The caller requires 100rel and we do not do it: answer 420 with Unsupported.</summary>
    Refused,
}
