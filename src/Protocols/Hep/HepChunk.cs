namespace Softswitch.Protocols.Hep;

/// <summary>Chunk types of vendor 0x0000 (HEP/EEP version 3, section 4), as many as are written here.</summary>
internal enum HepChunk : ushort
{
    IpFamily = 0x0001,
    IpProtocol = 0x0002,
    SourceV4 = 0x0003,
    DestinationV4 = 0x0004,
    SourceV6 = 0x0005,
    DestinationV6 = 0x0006,
    SourcePort = 0x0007,
    DestinationPort = 0x0008,
    Seconds = 0x0009,
    Microseconds = 0x000a,
    PayloadType = 0x000b,
    Node = 0x000c,
    Password = 0x000e,
    Payload = 0x000f,
    Correlation = 0x0011,
}
