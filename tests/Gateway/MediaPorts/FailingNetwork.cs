using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Tests.MediaPorts;

/// <summary>A network that works, except that receiving throws as often as it is told to.</summary>
internal sealed class FailingNetwork(IPacketNetwork inner) : IPacketNetwork
{
    private int _failures;

    /// <summary>Released for every time it threw.</summary>
    public SemaphoreSlim Thrown { get; } = new(0);

    public PacketBatch Batch => inner.Batch;

    public void Fail(int times) => Volatile.Write(ref _failures, times);

    public PacketSocket? TryOpen(in NativeAddress local, int bufferBytes) => inner.TryOpen(in local, bufferBytes);

    public void Watch(PacketSocket socket, ulong token) => inner.Watch(socket, token);

    public void Close(PacketSocket socket) => inner.Close(socket);

    public void Wake() => inner.Wake();

    public int Wait(int timeoutMilliseconds) => inner.Wait(timeoutMilliseconds);

    public ulong Token(int ready) => inner.Token(ready);

    public void Pace(int microseconds) => inner.Pace(microseconds);

    public int Receive(PacketSocket socket)
    {
        var received = inner.Receive(socket);
        if (received == 0 || Interlocked.Decrement(ref _failures) < 0)
            return received;
        Thrown.Release();
        throw new InvalidOperationException("broken");
    }

    public int Send(PacketSocket socket, in NativeAddress target) => inner.Send(socket, in target);

    public void Dispose() => inner.Dispose();
}
