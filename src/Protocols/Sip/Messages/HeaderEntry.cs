namespace Softswitch.Protocols.Sip.Messages;

/// <summary>What is fixed about a header field: its text, its compact form (0: none), and how often it may occur.</summary>
internal readonly record struct HeaderEntry(HeaderName Name, string Text, char Compact = '\0', HeaderShape Shape = HeaderShape.Plain);
