namespace Softswitch.Gateway.Transport;

/// <summary>How datagrams are moved.</summary>
public sealed record UdpOptions
{
    /// <summary>Threads, each with its own socket on the shared port; one where the system cannot share a port between sockets.</summary>
    public int Receivers { get; init; } = Environment.ProcessorCount;

    /// <summary>Uses the portable sockets of the runtime also where batched native calls exist.</summary>
    public bool Portable { get; init; }

    /// <summary>Kernel receive buffer in bytes per socket; the kernel may give less.</summary>
    public int ReceiveBufferBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Peers whose flow object is kept ready, rounded up to a power of two; one more only costs an allocation.</summary>
    public int RememberedPeers { get; init; } = 1 << 17;
}
