namespace Softswitch.Gateway.Signalling;

/// <summary>Room for one outgoing message per thread. What is written is sent, or copied, before the next one is begun.</summary>
internal static class Scratch
{
    /// <summary>The largest message a UDP datagram can carry.</summary>
    public const int Size = 65_507;

    [ThreadStatic]
    private static byte[]? _buffer;

    public static Span<byte> Buffer => _buffer ??= GC.AllocateUninitializedArray<byte>(Size);
}
