using System.Runtime.InteropServices;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>epoll with batched receive and send.</summary>
internal sealed unsafe class LinuxPacketNetwork : IPacketNetwork
{
    private const int MaxReady = 512;
    private const int ClockRealtime = 0;
    private const int ClockMonotonic = 1;
    private const long MaxAge = 1_000_000; // more is a clock that was set meanwhile

    private readonly Epoll _epoll = new(MaxReady);
    private readonly WakeEvent _wake = new();
    private readonly MultiMessageHeader* _receiveHeaders = Allocate<MultiMessageHeader>();
    private readonly MultiMessageHeader* _sendHeaders = Allocate<MultiMessageHeader>();
    private readonly IoVector* _receiveVectors = Allocate<IoVector>();
    private readonly IoVector* _sendVectors = Allocate<IoVector>();
    private readonly ArrivalStamp* _stamps = Allocate<ArrivalStamp>();
    private readonly NativeAddress* _target = Allocate<NativeAddress>();

    private long _wakeTime; // wall clock, as the stamps are; only differences are used
    private long _wakes;

    public LinuxPacketNetwork()
    {
        for (var i = 0; i < PacketBatch.Capacity; i++)
        {
            _receiveVectors[i] = new IoVector { Base = Batch.Address(i), Length = PacketBatch.SlotBytes };
            _receiveHeaders[i].Header.Name = Batch.SourceAddress(i);
            _receiveHeaders[i].Header.Vectors = _receiveVectors + i;
            _receiveHeaders[i].Header.VectorCount = 1;
            _receiveHeaders[i].Header.Control = _stamps + i;
            _sendHeaders[i].Header.Name = _target;
            _sendHeaders[i].Header.Vectors = _sendVectors + i;
            _sendHeaders[i].Header.VectorCount = 1;
        }

        _epoll.TryAdd(_wake.Fd, Epoll.Input, IPacketNetwork.WakeToken);
    }

    public PacketBatch Batch { get; } = new();

    public PacketSocket? TryOpen(in NativeAddress local, int bufferBytes)
    {
        var fd = Libc.Socket(local.Family, SocketConstants.Datagram | SocketConstants.NonBlocking | SocketConstants.CloseOnExec, 0);
        if (fd < 0)
            return null;
        if (local.IsV6)
            SetOption(fd, SocketConstants.LevelIpV6, SocketConstants.V6Only, 1);
        SetOption(fd, SocketConstants.LevelSocket, SocketConstants.ReceiveBuffer, bufferBytes);
        SetOption(fd, SocketConstants.LevelSocket, SocketConstants.SendBuffer, bufferBytes);
        SetOption(fd, SocketConstants.LevelSocket, SocketConstants.ArrivalTime, 1);
        var address = local;
        if (Libc.Bind(fd, &address, address.Length) == 0)
            return new PacketSocket(fd, null);
        _ = Libc.Close(fd);
        return null;
    }

    public void Watch(PacketSocket socket, ulong token) => _epoll.TryAdd(socket.Descriptor, Epoll.Input, token);

    public void Close(PacketSocket socket) => _ = Libc.Close(socket.Descriptor);

    public void Wake() => _wake.Set();

    public int Wait(int timeoutMilliseconds)
    {
        var ready = _epoll.Wait(timeoutMilliseconds);
        TimeSpecification now;
        _ = Libc.GetClock(ClockRealtime, &now);
        _wakeTime = now.Microseconds;
        _wakes++;
        return ready;
    }

    public ulong Token(int ready)
    {
        var token = _epoll.Token(ready);
        if (token == IPacketNetwork.WakeToken)
            _wake.Reset();
        return token;
    }

    public void Pace(int microseconds)
    {
        var duration = new TimeSpecification { Nanoseconds = microseconds * 1000L };
        _ = Libc.ClockSleep(ClockMonotonic, 0, &duration, null);
    }

    public int Receive(PacketSocket socket)
    {
        var asked = Ask(socket);
        for (var i = 0; i < asked; i++)
        {
            _receiveHeaders[i].Header.NameLength = NativeAddress.MaxLength;
            _receiveHeaders[i].Header.ControlLength = (nuint)sizeof(ArrivalStamp);
        }

        var received = Libc.ReceiveMessages(socket.Descriptor, _receiveHeaders, (uint)asked, MessageFlags.DontWait, null);
        if (received <= 0)
            return 0;
        for (var i = 0; i < received; i++)
        {
            var isCut = (_receiveHeaders[i].Header.Flags & MessageFlags.Truncated) != 0;
            Batch.Set(i, isCut ? 0 : (int)_receiveHeaders[i].Length, AgeOf(in _stamps[i]));
        }

        if (received < asked)
            socket.Expected = received;
        return received;
    }

    public int Send(PacketSocket socket, in NativeAddress target)
    {
        var count = Batch.Selected;
        *_target = target;
        for (var i = 0; i < count; i++)
        {
            var index = Batch.SelectedAt(i);
            _sendVectors[i] = new IoVector { Base = Batch.Address(index), Length = (nuint)Batch.Length(index) };
            _sendHeaders[i].Header.NameLength = target.Length;
        }

        var done = 0;
        var sent = 0;
        while (done < count)
        {
            var now = Libc.SendMessages(socket.Descriptor, _sendHeaders + done, (uint)(count - done), MessageFlags.DontWait);
            sent += Math.Max(now, 0);
            done += Math.Max(now, 0);
            if (now <= 0)
                done++; // this one the kernel refuses; the next may fit
        }

        return sent;
    }

    public void Dispose()
    {
        _epoll.Dispose();
        _wake.Dispose();
        Batch.Dispose();
        NativeMemory.Free(_receiveHeaders);
        NativeMemory.Free(_sendHeaders);
        NativeMemory.Free(_receiveVectors);
        NativeMemory.Free(_sendVectors);
        NativeMemory.Free(_stamps);
        NativeMemory.Free(_target);
    }

    private int Ask(PacketSocket socket)
    {
        if (socket.LastWake == _wakes - 1)
            socket.Expected = Math.Min(socket.Expected * 2, PacketBatch.Capacity);
        socket.LastWake = _wakes;
        return socket.Expected;
    }

    private int AgeOf(in ArrivalStamp stamp)
    {
        var age = stamp.IsPresent ? _wakeTime - stamp.Time.Microseconds : 0;
        return age is > -MaxAge and < MaxAge ? (int)age : 0;
    }

    private static T* Allocate<T>()
        where T : unmanaged => (T*)NativeMemory.AllocZeroed(PacketBatch.Capacity, (nuint)sizeof(T));

    // A buffer the kernel bounds is still a buffer: a refusal changes nothing.
    private static void SetOption(int fd, int level, int name, int value) => _ = Libc.SetSocketOption(fd, level, name, &value, sizeof(int));
}
