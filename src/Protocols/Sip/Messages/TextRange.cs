namespace Softswitch.Protocols.Sip.Messages;

/// <summary>A piece of a message by its place, valid as long as the message keeps its bytes.</summary>
internal readonly record struct TextRange(int Offset, int Length)
{
    public int End => Offset + Length;

    /// <summary>The place of <paramref name="part"/>, which must lie inside <paramref name="whole"/> unless it is empty.</summary>
    public static TextRange Of(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> part) =>
        whole.Overlaps(part, out var offset) ? new(offset, part.Length) : default;
}
