using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// The sockets of one loop. <see cref="TryOpen"/>, <see cref="Watch"/>, <see cref="Wake"/> and <see cref="Close"/> may be called from any thread, everything
/// else from the loop's only.
/// </summary>
internal interface IPacketNetwork : IDisposable
{
    /// <summary>The token <see cref="Wake"/> comes back with.</summary>
    const ulong WakeToken = ulong.MaxValue;

    PacketBatch Batch { get; }

    /// <summary>Opens a port; null when it is taken or no descriptor is left.</summary>
    PacketSocket? TryOpen(in NativeAddress local, int bufferBytes);

    /// <summary>From now on packets of this port are told by <see cref="Wait"/>.</summary>
    void Watch(PacketSocket socket, ulong token);

    void Close(PacketSocket socket);

    void Wake();

    /// <summary>Waits for packets; returns how many ports have some.</summary>
    int Wait(int timeoutMilliseconds);

    ulong Token(int ready);

    /// <summary>Rests without looking at the ports.</summary>
    void Pace(int microseconds);

    /// <summary>Fills the batch; returns how many came.</summary>
    int Receive(PacketSocket socket);

    /// <summary>Sends what is selected in the batch; returns how many went out.</summary>
    int Send(PacketSocket socket, in NativeAddress target);
}
