using System.Net;

namespace Softswitch.Gateway.Transport;

/// <summary>
/// The name of a flow in text, to be stored with a registration: <c>udp:192.0.2.1:5060</c>,
/// <c>udp:192.0.2.1:5060@10.0.0.1:5060</c> where several local sockets could be meant, or <c>tcp:192.0.2.1:4312#17</c>
/// for the connection of that number. It means something only to the gateway that gave it.
/// </summary>
public readonly record struct FlowId(string Value)
{
    internal static FlowId ForDatagrams(IPEndPoint remote, IPEndPoint? local) =>
        new(local is null ? $"udp:{remote}" : $"udp:{remote}@{local}");

    internal static FlowId ForConnection(SipTransport transport, IPEndPoint remote, long number) =>
        new($"{Scheme(transport)}:{remote}#{number}");

    private static string Scheme(SipTransport transport) => transport switch
    {
        SipTransport.Tcp => "tcp",
        SipTransport.Tls => "tls",
        SipTransport.Ws => "ws",
        SipTransport.Wss => "wss",
        _ => "udp",
    };

    public override string ToString() => Value;
}
