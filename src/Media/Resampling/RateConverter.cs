namespace Softswitch.Media.Resampling;

/// <summary>Changes the sample rate of a whole sound, from and to any rate: for files that are made once. Streams have the <see cref="Resampler"/>.</summary>
public static class RateConverter
{
    /// <summary>The same sound at another rate; its length is rounded down to a whole sample.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A rate is not positive.</exception>
    public static short[] Convert(ReadOnlySpan<short> samples, int from, int to)
    {
        var conversion = new RateConversion(from, to);
        return [.. conversion.Convert(samples), .. conversion.End()];
    }
}
