using System.Net.Sockets;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>One open port, as a descriptor or as a managed socket, whichever its network uses.</summary>
internal sealed class PacketSocket(int descriptor, Socket? managed)
{
    public int Descriptor { get; } = descriptor;

    public Socket? Managed { get; } = managed;

    /// <summary>How many datagrams to ask for: most ports hold one per wake-up, and asking for more costs a fruitless look.</summary>
    public int Expected { get; set; } = 1;

    /// <summary>Which wake-up it last had packets in: two in a row are a backlog.</summary>
    public long LastWake { get; set; }
}
