namespace Softswitch.Protocols.Sip.Messages;

/// <summary>Where one header line of a message lies.</summary>
internal readonly record struct HeaderSlot(HeaderName Id, TextRange Name, TextRange Value);
