using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Softswitch.Gateway.Transport.Streams;

/// <summary>Connections this side opens, one for all who want the same peer at the same time.</summary>
internal sealed class StreamConnector(Connections connections, PeerVerification verification)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<PeerName, Task<ConnectResult>> _pending = [];

    private TransportContext Context => connections.Context;

    public Task<ConnectResult> ConnectAsync(SipTransport transport, IPEndPoint remote, string? host)
    {
        // RFC 5923: a connection the peer opened serves as well, found by its address. Where a name must be proven, only
        // one that proved it will do.
        var peer = PeerName.Of(transport, remote, host);
        lock (_gate)
        {
            if (connections.Table.TryFindConnection(peer, out var flow))
                return Task.FromResult(new ConnectResult(flow, ConnectFailure.None));
            if (_pending.TryGetValue(peer, out var pending))
                return pending;
            var opening = OpenAsync(transport, remote, host);
            _pending[peer] = opening;
            _ = ForgetAsync(peer, opening);
            return opening;
        }
    }

    private async Task ForgetAsync(PeerName peer, Task<ConnectResult> opening)
    {
        await opening;
        lock (_gate)
            _pending.Remove(peer);
    }

    private async Task<ConnectResult> OpenAsync(SipTransport transport, IPEndPoint remote, string? host)
    {
        // The caller holds the lock, and what follows may run as far as a first message.
        await Task.Yield();
        if (connections.Stopping.IsCancellationRequested)
            return new ConnectResult(null, ConnectFailure.Stopped);
        using var deadline = new CancellationTokenSource(Context.Options.Limits.ConnectTimeout, Context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, connections.Stopping);
        var socket = new Socket(remote.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            Bind(socket);
            await socket.ConnectAsync(remote, either.Token);
            Stream stream = new NetworkStream(socket, ownsSocket: true);
            if (transport == SipTransport.Tls)
                stream = await SecureAsync(stream, remote, host, either.Token);
            var ends = new ConnectionEnds(transport, (IPEndPoint)socket.LocalEndPoint!, remote, IsOutbound: true, transport == SipTransport.Tls ? host : null, []);
            var flow = new StreamFlow(connections, socket, stream, ends);
            _ = connections.RunAsync(flow);
            return new ConnectResult(flow, ConnectFailure.None);
        }
        catch (Exception failure) when (failure is IOException or SocketException or AuthenticationException
            or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            socket.Dispose();
            return new ConnectResult(null, connections.Stopping.IsCancellationRequested ? ConnectFailure.Stopped : Reason(failure));
        }
    }

    // Behind a firewall that knows this gateway by one address, connections must leave from it too. A loopback address
    // reaches nobody else and stays out of it.
    private void Bind(Socket socket)
    {
        IPAddress? only = null;
        foreach (var address in Context.Options.BindAddresses)
        {
            if (address.AddressFamily != socket.AddressFamily)
                continue;
            if (only is not null || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
                return;
            only = address;
        }

        if (only is not null && !IPAddress.IsLoopback(only))
            socket.Bind(new IPEndPoint(only, 0));
    }

    private async Task<Stream> SecureAsync(Stream stream, IPEndPoint remote, string? host, CancellationToken cancel)
    {
        var secured = new SslStream(stream, leaveInnerStreamOpen: false);
        await secured.AuthenticateAsClientAsync(verification.OptionsFor(host ?? remote.Address.ToString()), cancel);
        return secured;
    }

    private static ConnectFailure Reason(Exception failure) => failure switch
    {
        OperationCanceledException => ConnectFailure.TimedOut,
        AuthenticationException => ConnectFailure.Untrusted,
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => ConnectFailure.Refused,
        SocketException { SocketErrorCode: SocketError.TimedOut } => ConnectFailure.TimedOut,
        SocketException => ConnectFailure.Unreachable,
        _ => ConnectFailure.HandshakeFailed,
    };
}
