namespace Softswitch.Gateway.Native;

/// <summary>Arguments of socket and setsockopt (Linux, x64 and arm64).</summary>
internal static class SocketConstants
{
    public const int FamilyInterNetwork = 2;
    public const int FamilyInterNetworkV6 = 10;

    public const int Datagram = 2;
    public const int NonBlocking = 0x800;
    public const int CloseOnExec = 0x80000;

    public const int LevelSocket = 1;
    public const int ReuseAddress = 2;
    public const int SendBuffer = 7;
    public const int ReceiveBuffer = 8;
    public const int ReusePort = 15;

    /// <summary>SO_TIMESTAMPNS: each datagram carries the time of its arrival as a <see cref="ArrivalStamp"/>.</summary>
    public const int ArrivalTime = 35;

    public const int LevelIp = 0;
    public const int TypeOfService = 1;

    public const int LevelIpV6 = 41;
    public const int V6Only = 26;
    public const int TrafficClass = 67;
}
