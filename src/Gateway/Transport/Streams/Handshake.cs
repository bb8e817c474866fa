using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Softswitch.Gateway.Transport.WebSockets;

namespace Softswitch.Gateway.Transport.Streams;

/// <summary>Takes an accepted socket through TLS and WebSocket handshakes, as its listener asks, to a running flow.</summary>
internal sealed class Handshake(Connections connections, SipTransport transport, TlsCredentials? credentials)
{
    private TransportContext Context => connections.Context;

    /// <summary>Serves the connection to its end. Never throws.</summary>
    public async Task ServeAsync(Socket socket, IPEndPoint remote)
    {
        // What is there already is read at once: that must not happen on the thread that accepts.
        await Task.Yield();
        try
        {
            using var stream = new NetworkStream(socket, ownsSocket: true);
            var flow = await EstablishAsync(socket, stream, remote);
            if (flow is not null)
                await connections.RunAsync(flow);
        }
        catch (Exception failure)
        {
            TransportLog.ConnectionFailed(Context.Logger, transport, failure);
        }
        finally
        {
            connections.Admission.Leave(remote.Address);
        }
    }

    private async Task<ConnectionFlow?> EstablishAsync(Socket socket, NetworkStream stream, IPEndPoint remote)
    {
        using var deadline = new CancellationTokenSource(Context.Options.Limits.HandshakeTimeout, Context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, connections.Stopping);
        try
        {
            socket.NoDelay = true;
            ImmutableArray<string> names = [];
            var secured = credentials is null
                ? (Stream)stream
                : await SecureAsync(stream, credentials.OptionsFor(transport, shown => names = shown), either.Token);
            var ends = new ConnectionEnds(transport, (IPEndPoint)socket.LocalEndPoint!, remote, IsOutbound: false, VerifiedHost: null, names);
            if (transport is SipTransport.Tcp or SipTransport.Tls)
                return new StreamFlow(connections, socket, secured, ends);
            var webSocket = await WebSocketUpgrade.AcceptAsync(secured, Context, either.Token);
            return webSocket is null ? null : new WebSocketFlow(connections, socket, webSocket, ends);
        }
        catch (OperationCanceledException)
        {
            Context.Counters.Dropped(DropReason.HandshakeTimeout);
        }
        catch (Exception failure) when (failure is IOException or SocketException or AuthenticationException
            or ObjectDisposedException or InvalidOperationException)
        {
            Context.Counters.Dropped(DropReason.HandshakeFailed);
        }

        return null;
    }

    private static async Task<Stream> SecureAsync(
        NetworkStream stream, SslServerAuthenticationOptions options, CancellationToken cancel)
    {
        var secured = new SslStream(stream, leaveInnerStreamOpen: false);
        await secured.AuthenticateAsServerAsync(options, cancel);
        return secured;
    }
}
