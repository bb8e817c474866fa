namespace Softswitch.Simulation.Tests.Calls;

/// <summary>Hash codes that are the same in every process, as those of strings are not.</summary>
internal static class HashCodes
{
    public static int Of(ReadOnlySpan<char> text, int seed)
    {
        // FNV-1a, then spread: seeds that follow each other must not give numbers that do.
        var hash = 2_166_136_261u ^ (uint)seed;
        foreach (var letter in text)
            hash = (hash ^ letter) * 16_777_619u;
        hash = (hash ^ (hash >> 16)) * 2_246_822_519u;
        hash = (hash ^ (hash >> 13)) * 3_266_489_917u;
        return (int)((hash ^ (hash >> 16)) & int.MaxValue);
    }
}
