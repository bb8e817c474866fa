namespace Softswitch.Protocols.Sdp;

/// <summary>A piece of the body by position, so that facts about a body need no memory of their own.</summary>
internal readonly record struct SdpSlice(int Start, int Length)
{
    public bool IsEmpty => Length == 0;

    public int End => Start + Length;

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> body) => body.Slice(Start, Length);
}
