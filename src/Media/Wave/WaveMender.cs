namespace Softswitch.Media.Wave;

/// <summary>Closes a WAV file of ours that was not closed, as after a crash.</summary>
public static class WaveMender
{
    /// <summary>
    /// Sets the lengths in the header right by the size of the file, and cuts off a last sample that is not whole. Nothing is changed in a
    /// file that is right already, or is not one that <see cref="WaveWriter"/> began.
    /// </summary>
    /// <returns>Whether something was mended.</returns>
    public static bool Mend(Stream stream)
    {
        if (WaveHeader.TryRead(stream, out var format, out var length, out _) != WaveFault.None || stream.Position != WaveHeader.Length)
            return false;
        length -= length % format!.BlockLength;
        Span<byte> right = stackalloc byte[WaveHeader.Length];
        Span<byte> found = stackalloc byte[WaveHeader.Length];
        WaveHeader.Write(right, format, length);
        stream.Position = 0;
        stream.ReadExactly(found);
        if (found.SequenceEqual(right))
            return false;
        stream.SetLength(WaveHeader.Length + length + length % 2);
        stream.Position = 0;
        stream.Write(right);
        stream.Flush();
        return true;
    }
}
