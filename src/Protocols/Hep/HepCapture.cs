using System.Net;

namespace Softswitch.Protocols.Hep;

/// <summary>Where, when and by whom a message was seen.</summary>
/// <param name="IsReliable">Over TCP or what stands on it; else UDP.</param>
/// <param name="AtMicroseconds">Microseconds since 1970, UTC.</param>
/// <param name="Node">Names the capturing node to the collector.</param>
public readonly record struct HepCapture(IPEndPoint Source, IPEndPoint Destination, bool IsReliable, long AtMicroseconds, uint Node);
