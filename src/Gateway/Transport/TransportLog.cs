using System.Net;
using Microsoft.Extensions.Logging;

namespace Softswitch.Gateway.Transport;

internal static partial class TransportLog
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Information, Message = "{Transport} listens on {EndPoint}")]
    public static partial void Listening(ILogger logger, SipTransport transport, IPEndPoint endPoint);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Error, Message = "A handler of {Transport} messages failed")]
    public static partial void HandlerFailed(ILogger logger, SipTransport transport, Exception failure);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Warning, Message = "UDP {EndPoint} cannot receive: {Reason}")]
    public static partial void ReceiveFailed(ILogger logger, IPEndPoint endPoint, string reason);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Warning, Message = "{Transport} {EndPoint} cannot accept: {Reason}")]
    public static partial void AcceptFailed(ILogger logger, SipTransport transport, IPEndPoint endPoint, string reason);

    [LoggerMessage(EventId = 2005, Level = LogLevel.Information, Message = "Made a self-signed certificate, kept in {Path}")]
    public static partial void CertificateMade(ILogger logger, string path);

    [LoggerMessage(EventId = 2006, Level = LogLevel.Debug, Message = "{Flow} ended by this side: {Reason}")]
    public static partial void Ended(ILogger logger, FlowId flow, DropReason reason);

    [LoggerMessage(EventId = 2007, Level = LogLevel.Error, Message = "A {Transport} connection failed unexpectedly")]
    public static partial void ConnectionFailed(ILogger logger, SipTransport transport, Exception failure);
}
