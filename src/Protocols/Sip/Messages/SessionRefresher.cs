namespace Softswitch.Protocols.Sip.Messages;

/// <summary>The side that keeps a session alive (RFC 4028 4).</summary>
public enum SessionRefresher
{
    Unsaid,
    Uac,
    Uas,
}
