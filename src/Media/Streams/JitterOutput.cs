namespace Softswitch.Media.Streams;

/// <summary>What the jitter buffer gives out. The spans are good until the buffer is used again.</summary>
/// <param name="kind">What is to be heard.</param>
/// <param name="milliseconds">How long a place without a payload is: 10 or 20; 0 for a payload.</param>
public readonly ref struct JitterOutput(JitterKind kind, int milliseconds)
{
    public JitterKind Kind { get; } = kind;

    public int Milliseconds { get; } = milliseconds;

    /// <summary>Of the payload, or of the one following.</summary>
    public int PayloadType { get; init; }

    /// <summary>The payload begins a stream that has nothing to do with what went before.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Of a frame; empty otherwise.</summary>
    public ReadOnlySpan<byte> Payload { get; init; }

    /// <summary>Of lost sound: the payload right after it, when it came already.</summary>
    public ReadOnlySpan<byte> Following { get; init; }
}
