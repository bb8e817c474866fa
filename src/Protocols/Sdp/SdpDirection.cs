namespace Softswitch.Protocols.Sdp;

/// <summary>Which way media flows, as the sender of the description sees it (RFC 8866 6.7).</summary>
[Flags]
public enum SdpDirection
{
    Inactive = 0,
    SendOnly = 1,
    RecvOnly = 2,
    SendRecv = SendOnly | RecvOnly,
}
