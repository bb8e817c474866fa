using System.Net.Sockets;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Transport.Udp;

/// <summary>What a refused datagram means.</summary>
internal static class SendErrors
{
    public static SendOutcome FromErrno(int error) => error switch
    {
        Errno.Again or Errno.NoBufferSpace => SendOutcome.Congested,
        Errno.MessageTooLong => SendOutcome.TooLarge,
        _ => SendOutcome.Unreachable,
    };

    public static SendOutcome From(SocketError error) => error switch
    {
        SocketError.WouldBlock or SocketError.NoBufferSpaceAvailable => SendOutcome.Congested,
        SocketError.MessageSize => SendOutcome.TooLarge,
        SocketError.OperationAborted or SocketError.Interrupted or SocketError.NotSocket => SendOutcome.Closed,
        _ => SendOutcome.Unreachable,
    };

    public static SendOutcome Count(TransportCounters counters, SendOutcome outcome)
    {
        if (outcome == SendOutcome.Congested)
            counters.Dropped(DropReason.Congested);
        else if (outcome == SendOutcome.TooLarge)
            counters.Dropped(DropReason.TooLargeToSend);
        else if (outcome == SendOutcome.Unreachable)
            counters.Dropped(DropReason.Unreachable);
        return outcome;
    }
}
