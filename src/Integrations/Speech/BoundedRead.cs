namespace Softswitch.Integrations.Speech;

/// <summary>Reads what others write, up to a limit.</summary>
internal static class BoundedRead
{
    /// <summary>The whole stream; null when it is longer than the limit, of which one byte more is read at most.</summary>
    public static async Task<byte[]?> All(Stream stream, int limit, CancellationToken cancellation)
    {
        var buffer = new byte[Math.Min(64 * 1024, limit + 1)];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(2L * length, limit + 1L));
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellation);
            if (read == 0)
                return buffer[..length];
            length += read;
            if (length > limit)
                return null;
        }
    }
}
