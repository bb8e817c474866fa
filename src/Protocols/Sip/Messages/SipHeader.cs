namespace Softswitch.Protocols.Sip.Messages;

/// <summary>One header line as received: unfolded, without the blanks around name and value.</summary>
public readonly ref struct SipHeader
{
    internal SipHeader(HeaderName id, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        Id = id;
        Name = name;
        Value = value;
    }

    public HeaderName Id { get; }

    /// <summary>The name as the sender wrote it, which may be the compact form.</summary>
    public ReadOnlySpan<byte> Name { get; }

    public ReadOnlySpan<byte> Value { get; }
}
