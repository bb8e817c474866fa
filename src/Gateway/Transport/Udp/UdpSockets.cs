using System.Net;
using System.Net.Sockets;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Transport.Udp;

/// <summary>
/// Binds the sockets of one listener: several on one port where the kernel spreads peers over them, so that the datagrams
/// of one peer stay in order on one of them; a single one elsewhere.
/// </summary>
internal static class UdpSockets
{
    private const int SioUdpConnReset = -1744830452;

    /// <exception cref="SocketException">The address or port cannot be had; nothing stays open.</exception>
    public static Socket[] Bind(IPEndPoint endPoint, UdpOptions options)
    {
        var sockets = new Socket[OperatingSystem.IsLinux() ? Math.Max(1, options.Receivers) : 1];
        try
        {
            sockets[0] = Open(endPoint.AddressFamily, options);
            sockets[0].Bind(endPoint);
            if (sockets.Length == 1)
                return sockets;

            // The first one is bound alone and shares the port only afterwards: otherwise a second gateway started by the
            // same user would silently take half of the traffic instead of failing.
            Share(sockets[0]);
            for (var i = 1; i < sockets.Length; i++)
            {
                sockets[i] = Open(endPoint.AddressFamily, options);
                Share(sockets[i]);
                sockets[i].Bind(sockets[0].LocalEndPoint!);
            }

            return sockets;
        }
        catch (SocketException)
        {
            foreach (var socket in sockets)
                socket?.Dispose();
            throw;
        }
    }

    private static Socket Open(AddressFamily family, UdpOptions options)
    {
        var socket = new Socket(family, SocketType.Dgram, ProtocolType.Udp);
        if (family == AddressFamily.InterNetworkV6)
            socket.DualMode = false;
        socket.ReceiveBufferSize = options.ReceiveBufferBytes;
        if (OperatingSystem.IsWindows())
            socket.IOControl(SioUdpConnReset, [0], null);
        return socket;
    }

    private static void Share(Socket socket) =>
        socket.SetRawSocketOption(SocketConstants.LevelSocket, SocketConstants.ReusePort, BitConverter.GetBytes(1));
}
