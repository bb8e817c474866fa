using System.Net;
using System.Net.Sockets;

namespace Softswitch.Gateway.Transport;

/// <summary>A listener cannot start. The message is one line for the operator: transport, address and reason.</summary>
public sealed class TransportStartException : Exception
{
    public TransportStartException(SipTransport transport, IPEndPoint endPoint, string reason, Exception? cause = null)
        : base($"{transport.ToString().ToUpperInvariant()} {endPoint}: {reason}", cause)
    {
        Transport = transport;
        EndPoint = endPoint;
        Reason = reason;
    }

    public SipTransport Transport { get; }

    public IPEndPoint EndPoint { get; }

    /// <summary>Plain words, without address.</summary>
    public string Reason { get; }

    internal static TransportStartException From(SipTransport transport, IPEndPoint endPoint, SocketException cause) =>
        new(transport, endPoint, ReasonOf(cause), cause);

    private static string ReasonOf(SocketException cause) => cause.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => "the port is in use by another program",
        SocketError.AccessDenied => "no permission to use this port",
        SocketError.AddressNotAvailable => "this machine does not have this address",
        SocketError.AddressFamilyNotSupported => "this machine does not speak this version of IP",
        _ => cause.Message,
    };
}
