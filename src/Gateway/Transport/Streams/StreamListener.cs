using System.Net;
using System.Net.Sockets;

namespace Softswitch.Gateway.Transport.Streams;

/// <summary>One listening TCP port; what runs on the accepted sockets is up to the <see cref="Handshake"/>.</summary>
internal sealed class StreamListener : IAsyncDisposable
{
    private const int Backlog = 1024;
    private static readonly TimeSpan ErrorPause = TimeSpan.FromMilliseconds(100);

    private readonly Connections _connections;
    private readonly Handshake _handshake;
    private readonly Socket _socket;
    private readonly Task _accepting;
    private volatile bool _isStopping;

    private StreamListener(Connections connections, SipTransport transport, TlsCredentials? credentials, Socket socket)
    {
        _connections = connections;
        Transport = transport;
        _socket = socket;
        _handshake = new Handshake(connections, transport, credentials);
        Local = (IPEndPoint)socket.LocalEndPoint!;
        connections.ListensOn(transport, Local);
        _accepting = AcceptUntilStoppedAsync();
        TransportLog.Listening(connections.Context.Logger, transport, Local);
    }

    public SipTransport Transport { get; }

    public IPEndPoint Local { get; }

    /// <exception cref="TransportStartException">The address or port cannot be had.</exception>
    public static StreamListener Start(
        Connections connections, SipTransport transport, TlsCredentials? credentials, IPEndPoint endPoint)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (endPoint.AddressFamily == AddressFamily.InterNetworkV6)
                socket.DualMode = false;
            socket.Bind(endPoint);
            socket.Listen(Backlog);
            return new StreamListener(connections, transport, credentials, socket);
        }
        catch (SocketException failure)
        {
            socket.Dispose();
            throw TransportStartException.From(transport, endPoint, failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isStopping = true;
        _socket.Dispose();
        await _accepting;
    }

    private async Task AcceptUntilStoppedAsync()
    {
        while (!_isStopping)
        {
            try
            {
                Admit(await _socket.AcceptAsync());
            }
            catch (SocketException failure) when (!_isStopping)
            {
                await RecoverAsync(failure);
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Admit(Socket socket)
    {
        if (socket.RemoteEndPoint is not IPEndPoint remote)
        {
            socket.Dispose();
            return;
        }

        if (_connections.Refusal(remote.Address) is { } refusal)
        {
            _connections.Context.Counters.Dropped(refusal);
            socket.Dispose();
            return;
        }

        _ = _handshake.ServeAsync(socket, remote);
    }

    // Out of descriptors, accept fails at once again and again while the connection stays in the backlog.
    private async Task RecoverAsync(SocketException failure)
    {
        var context = _connections.Context;
        context.Counters.Dropped(DropReason.AcceptFailed);
        TransportLog.AcceptFailed(context.Logger, Transport, Local, failure.Message);
        using var pause = new PeriodicTimer(ErrorPause, context.Time);
        await pause.WaitForNextTickAsync();
    }
}
