using System.Net;
using Microsoft.Extensions.Logging;

namespace Softswitch.Gateway.Transport;

/// <summary>What transports log. Event ids 2100 to 2199.</summary>
internal static partial class TransportLog
{
    [LoggerMessage(EventId = 2101, Level = LogLevel.Information, Message = "{Transport} listens on {EndPoint}")]
    public static partial void Listening(ILogger logger, SipTransport transport, IPEndPoint endPoint);

    [LoggerMessage(EventId = 2102, Level = LogLevel.Error, Message = "A handler of {Transport} messages failed")]
    public static partial void HandlerFailed(ILogger logger, SipTransport transport, Exception failure);

    [LoggerMessage(EventId = 2103, Level = LogLevel.Warning, Message = "UDP {EndPoint} cannot receive: {Reason}")]
    public static partial void ReceiveFailed(ILogger logger, IPEndPoint endPoint, string reason);

    [LoggerMessage(EventId = 2104, Level = LogLevel.Warning, Message = "{Transport} {EndPoint} cannot accept: {Reason}")]
    public static partial void AcceptFailed(ILogger logger, SipTransport transport, IPEndPoint endPoint, string reason);

    [LoggerMessage(EventId = 2105, Level = LogLevel.Information, Message = "Made a self-signed certificate, kept in {Path}")]
    public static partial void CertificateMade(ILogger logger, string path);

    [LoggerMessage(EventId = 2106, Level = LogLevel.Debug, Message = "{Flow} ended by this side: {Reason}")]
    public static partial void Ended(ILogger logger, FlowId flow, DropReason reason);

    [LoggerMessage(EventId = 2107, Level = LogLevel.Error, Message = "A {Transport} connection failed unexpectedly")]
    public static partial void ConnectionFailed(ILogger logger, SipTransport transport, Exception failure);
}
