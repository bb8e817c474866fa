using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Transport.Udp;

/// <summary>Receives one datagram at a time with the runtime's sockets, on every system.</summary>
internal sealed class PortableUdpReceiver : UdpReceiver
{
    private const int BufferBytes = 65_536;

    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(BufferBytes, pinned: true);
    private readonly SocketAddress _source;
    private readonly DatagramInput _input;

    public PortableUdpReceiver(UdpListener listener, Socket socket, DatagramInput input)
        : base(listener, socket)
    {
        _input = input;
        _source = new SocketAddress(socket.AddressFamily);
    }

    public override SendOutcome Send(UdpFlow flow, ReadOnlySpan<byte> message)
    {
        var counters = Listener.Context.Counters;
        try
        {
            Socket.SendTo(message, SocketFlags.None, flow.PortablePeer);
        }
        catch (SocketException failure)
        {
            return SendErrors.Count(counters, SendErrors.From(failure.SocketErrorCode));
        }
        catch (ObjectDisposedException)
        {
            return SendOutcome.Closed;
        }

        counters.Sent(SipTransport.Udp);
        return SendOutcome.Sent;
    }

    protected override void ReceiveUntilStopped()
    {
        while (!IsStopping)
        {
            try
            {
                var length = Socket.ReceiveFrom(_buffer, SocketFlags.None, _source);
                if (IsStopping)
                    return;
                _input.Handle(_buffer.AsMemory(0, length), cut: false, Native(_source));
            }
            catch (SocketException failure) when (failure.SocketErrorCode == SocketError.MessageSize)
            {
                Listener.Context.Counters.Dropped(DropReason.TooLong);
            }
            catch (SocketException failure) when (failure.SocketErrorCode == SocketError.ConnectionReset)
            {
                // Windows reports here that an earlier datagram found nobody.
                continue;
            }
            catch (SocketException failure)
            {
                Recover(failure.Message);
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }

    protected override void Unblock() => Socket.Dispose();

    // The address has the same layout on every system, except for the number of the family.
    private static NativeAddress Native(SocketAddress source)
    {
        Span<byte> raw = stackalloc byte[NativeAddress.MaxLength];
        var used = source.Buffer.Span[..Math.Min(source.Size, raw.Length)];
        used.CopyTo(raw);
        raw[used.Length..].Clear();
        var family = source.Family == AddressFamily.InterNetworkV6
            ? SocketConstants.FamilyInterNetworkV6
            : SocketConstants.FamilyInterNetwork;
        MemoryMarshal.Write(raw, (ushort)family);
        return MemoryMarshal.Read<NativeAddress>(raw);
    }
}
