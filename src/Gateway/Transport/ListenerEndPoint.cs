using System.Net;

namespace Softswitch.Gateway.Transport;

/// <summary>An address the gateway listens on, with the real port.</summary>
public readonly record struct ListenerEndPoint(SipTransport Transport, IPEndPoint EndPoint);
