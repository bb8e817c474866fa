namespace Softswitch.Protocols.Sdp;

/// <summary>A line nobody interprets here, such as i=, t= or k=, kept in place.</summary>
public sealed record SdpField(char Type, string Value);
