namespace Softswitch.Protocols.Sdp;

/// <summary>a=name or a=name:value; <paramref name="Value"/> is null for the first form.</summary>
public sealed record SdpAttribute(string Name, string? Value);
