using System.Net;
using System.Net.Sockets;

namespace Softswitch.Support.Network;

/// <summary>
/// Ports on loopback that are free for both UDP and TCP. They lie below the range the kernel hands out by itself,
/// and each process starts looking at another place, so test runs side by side do not meet.
/// </summary>
public static class FreePorts
{
    private const int Lowest = 12000;
    private const int Highest = 31999;
    private static readonly Lock Gate = new();
    private static int _next = Lowest + (Environment.ProcessId * 211 % (Highest - Lowest));

    public static int Take() => TakeRange(1);

    /// <summary>The first of <paramref name="count"/> consecutive free ports; even, as RTP wants it, when more than one is asked for.</summary>
    public static int TakeRange(int count)
    {
        lock (Gate)
        {
            for (var attempt = 0; attempt < Highest - Lowest; attempt++)
            {
                var first = count > 1 ? _next + (_next % 2) : _next;
                if (first + count > Highest)
                {
                    _next = Lowest;
                    continue;
                }

                _next = first + 1;
                if (!Enumerable.Range(first, count).All(IsFree))
                    continue;
                _next = first + count;
                return first;
            }
        }

        throw new InvalidOperationException($"No {count} free ports in a row between {Lowest} and {Highest}.");
    }

    private static bool IsFree(int port) =>
        CanBind(port, SocketType.Dgram, ProtocolType.Udp) && CanBind(port, SocketType.Stream, ProtocolType.Tcp);

    private static bool CanBind(int port, SocketType type, ProtocolType protocol)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, type, protocol);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Any, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
