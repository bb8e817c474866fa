namespace Softswitch.Gateway.Transport;

/// <summary>How SIP messages travel; the values of the Via transport (RFC 3261 18, RFC 7118).</summary>
public enum SipTransport
{
    Udp,
    Tcp,
    Tls,
    Ws,
    Wss,
}
