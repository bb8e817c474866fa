namespace Softswitch.Protocols.Sip.Messages;

/// <summary>What a peer may make us hold, in bytes and counts. Checked before the input is looked at any closer.</summary>
public sealed record SipLimits
{
    public static readonly SipLimits Default = new();

    /// <summary>A whole message, body included.</summary>
    public int MaxMessageBytes { get; init; } = 65_535;

    /// <summary>Start line and headers up to the empty line, on a stream.</summary>
    public int MaxHeadBytes { get; init; } = 32_768;

    public int MaxStartLineBytes { get; init; } = 4_096;

    /// <summary>One header line, unfolded.</summary>
    public int MaxHeaderBytes { get; init; } = 8_192;

    public int MaxHeaders { get; init; } = 200;
}
