namespace Softswitch.Media.Dtmf;

/// <summary>The keys of a telephone and their two tones (ITU-T Q.23).</summary>
public static class DtmfKeys
{
    internal const int GroupSize = 4;

    private const string Keys = "123A456B789C*0#D"; // row by row

    public static ReadOnlySpan<short> LowGroup => [697, 770, 852, 941];

    public static ReadOnlySpan<short> HighGroup => [1209, 1336, 1477, 1633];

    public static bool IsKey(char key) => Keys.Contains(key, StringComparison.Ordinal);

    internal static char At(int row, int column) => Keys[row * GroupSize + column];

    /// <summary>The frequencies of a key in Hz.</summary>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public static (int Low, int High) FrequenciesOf(char key)
    {
        var place = Keys.IndexOf(key, StringComparison.Ordinal);
        if (place < 0)
            throw new ArgumentException($"There is no key '{key}'.", nameof(key));
        return (LowGroup[place / GroupSize], HighGroup[place % GroupSize]);
    }
}
