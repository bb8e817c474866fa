namespace Softswitch.Protocols.Sdp;

/// <summary>b=type:value, such as (AS, 64) in kbit/s or (TIAS, 64000) in bit/s (RFC 8866 5.8).</summary>
public sealed record SdpBandwidth(string Type, string Value);
