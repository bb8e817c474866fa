using System.Net.Sockets;
using System.Runtime.InteropServices;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Transport.Udp;

/// <summary>
/// Receives in batches with recvmmsg. What is sent from its thread while it works on a batch is gathered and leaves with
/// one sendmmsg; other threads send directly. Nothing is allocated per datagram.
/// </summary>
internal sealed unsafe class NativeUdpReceiver : UdpReceiver
{
    private const int Batch = 32;

    // One cache line more than the largest datagram rounds to, so that the buffers do not fall on the same cache sets.
    private const int Stride = 65_600;

    private readonly byte[] _slab = GC.AllocateUninitializedArray<byte>(Batch * Stride, pinned: true);
    private readonly NativeAddress[] _sources = GC.AllocateArray<NativeAddress>(Batch, pinned: true);
    private readonly IoVector[] _vectors = GC.AllocateArray<IoVector>(Batch, pinned: true);
    private readonly MultiMessageHeader[] _headers = GC.AllocateArray<MultiMessageHeader>(Batch, pinned: true);
    private readonly DatagramInput _input;
    private readonly GatheredDatagrams _gathered;
    private readonly int _fd;

    // When batches began to be full, as a timestamp; 0 when the last one was not.
    private long _fullSince;

    public NativeUdpReceiver(UdpListener listener, Socket socket, DatagramInput input)
        : base(listener, socket)
    {
        _input = input;
        _fd = (int)socket.SafeHandle.DangerousGetHandle();
        _gathered = new GatheredDatagrams(listener.Context.Counters);
        for (var i = 0; i < Batch; i++)
        {
            _vectors[i].Base = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(_slab, i * Stride);
            _vectors[i].Length = Stride;
            _headers[i].Header.Name = (NativeAddress*)Marshal.UnsafeAddrOfPinnedArrayElement(_sources, i);
            _headers[i].Header.NameLength = NativeAddress.MaxLength;
            _headers[i].Header.Vectors = (IoVector*)Marshal.UnsafeAddrOfPinnedArrayElement(_vectors, i);
            _headers[i].Header.VectorCount = 1;
        }
    }

    public override int BacklogMs =>
        Volatile.Read(ref _fullSince) is not 0 and var since ? (int)Listener.Context.Time.GetElapsedTime(since).TotalMilliseconds : 0;

    public override SendOutcome Send(UdpFlow flow, ReadOnlySpan<byte> message)
    {
        // The reference keeps the descriptor from being closed, and its number given away, during the call.
        var held = false;
        try
        {
            Socket.SafeHandle.DangerousAddRef(ref held);
            return SendNow(flow, message);
        }
        catch (ObjectDisposedException)
        {
            return SendOutcome.Closed;
        }
        finally
        {
            if (held)
                Socket.SafeHandle.DangerousRelease();
        }
    }

    public override SendOutcome Gather(UdpFlow flow, ReadOnlySpan<byte> message)
    {
        if (_gathered.TryAdd(in flow.Peer, message))
            return SendOutcome.Sent;
        _gathered.Flush(_fd);
        return _gathered.TryAdd(in flow.Peer, message) ? SendOutcome.Sent : SendNow(flow, message);
    }

    protected override void ReceiveUntilStopped()
    {
        var headers = (MultiMessageHeader*)Marshal.UnsafeAddrOfPinnedArrayElement(_headers, 0);
        while (!IsStopping)
        {
            // After a full batch the thread must not sleep before it is known that nothing more waits.
            var count = Libc.ReceiveMessages(_fd, headers, Batch, _fullSince == 0 ? MessageFlags.WaitForOne : MessageFlags.DontWait, null);
            NoteBacklog(count);
            if (count < 0)
            {
                var error = Marshal.GetLastPInvokeError();
                if (error is not (Errno.Interrupted or Errno.Again))
                    Recover(Marshal.GetPInvokeErrorMessage(error));
                continue;
            }

            // A stopped socket reports empty datagrams without end.
            if (IsStopping)
                return;
            Handle(count);
            _gathered.Flush(_fd);
        }
    }

    // Stopping the read side wakes a blocked recvmmsg, although the call itself reports that nothing is connected.
    protected override void Unblock()
    {
        try
        {
            Socket.Shutdown(SocketShutdown.Receive);
        }
        catch (SocketException failure) when (failure.SocketErrorCode == SocketError.NotConnected)
        {
            return;
        }
    }

    private void NoteBacklog(int count)
    {
        if (count < Batch)
            Volatile.Write(ref _fullSince, 0);
        else if (_fullSince == 0)
            Volatile.Write(ref _fullSince, Listener.Context.Time.GetTimestamp());
    }

    private void Handle(int count)
    {
        for (var i = 0; i < count; i++)
        {
            ref var header = ref _headers[i];
            var length = (int)header.Length;
            var cut = (header.Header.Flags & MessageFlags.Truncated) != 0;
            _input.Handle(new ReadOnlyMemory<byte>(_slab, i * Stride, length), cut, in _sources[i]);
            header.Header.NameLength = NativeAddress.MaxLength;
        }
    }

    private SendOutcome SendNow(UdpFlow flow, ReadOnlySpan<byte> message)
    {
        var counters = Listener.Context.Counters;
        fixed (byte* bytes = message)
        fixed (NativeAddress* peer = &flow.Peer)
        {
            while (Libc.SendTo(_fd, bytes, (nuint)message.Length, MessageFlags.DontWait, peer, peer->Length) < 0)
            {
                var error = Marshal.GetLastPInvokeError();
                if (error != Errno.Interrupted)
                    return SendErrors.Count(counters, SendErrors.FromErrno(error));
            }
        }

        counters.Sent(SipTransport.Udp);
        return SendOutcome.Sent;
    }
}
