using System.Text;

namespace Softswitch.Gateway.Signalling;

/// <summary>Compares received bytes with text, and reads them.</summary>
internal static class Utf8
{
    public static bool EqualsText(ReadOnlySpan<byte> bytes, string text)
    {
        Span<byte> buffer = stackalloc byte[256];
        return Encoding.UTF8.TryGetBytes(text, buffer, out var length) && bytes.SequenceEqual(buffer[..length]);
    }
}
