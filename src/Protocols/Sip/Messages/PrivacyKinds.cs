namespace Softswitch.Protocols.Sip.Messages;

/// <summary>What a caller asks to be kept private (RFC 3323 4.2, RFC 3325 9.3).</summary>
[Flags]
public enum PrivacyKinds
{
    Unsaid = 0,
    None = 1,
    Id = 2,
    User = 4,
    Header = 8,
    Session = 16,
    History = 32,
    Critical = 64,
}
