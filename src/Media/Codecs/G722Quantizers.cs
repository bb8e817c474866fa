namespace Softswitch.Media.Codecs;

/// <summary>The constants of ITU-T G.722: quantizer levels (tables 14 to 18) and scale factors (19 to 21).</summary>
internal static class G722Quantizers
{
    public const int HighDecision = 564;

    /// <summary>The zeros before the decision levels.</summary>
    public const int LowPadding = 3;

    /// <summary>Decision levels of the 6-bit quantizer of the lower band, before them zeros that are always reached, to fill whole vectors.</summary>
    public static ReadOnlySpan<int> LowDecisions =>
    [
        0, 0, 0, 35, 72, 110, 150, 190, 233, 276, 323, 370, 422, 473, 530, 587, 650, 714, 786, 858, 940, 1023, 1121, 1219, 1339, 1458, 1612,
        1765, 1980, 2195, 2557, 2919,
    ];

    /// <summary>Code words by interval: 30 of negative differences, then 30 of positive ones.</summary>
    public static ReadOnlySpan<byte> LowCodes =>
    [
        63, 62, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4,
        61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35, 34, 33, 32,
    ];

    /// <summary>What the decoder hears: 6 bits of the lower band.</summary>
    public static ReadOnlySpan<short> LowOutput =>
    [
        -136, -136, -136, -136, -24808, -21904, -19008, -16704, -14984, -13512, -12280, -11192, -10232, -9360, -8576, -7856,
        -7192, -6576, -6000, -5456, -4944, -4464, -4008, -3576, -3168, -2776, -2400, -2032, -1688, -1360, -1040, -728,
        24808, 21904, 19008, 16704, 14984, 13512, 12280, 11192, 10232, 9360, 8576, 7856, 7192, 6576, 6000, 5456,
        4944, 4464, 4008, 3576, 3168, 2776, 2400, 2032, 1688, 1360, 1040, 728, 432, 136, -432, -136,
    ];

    /// <summary>What both predictors go by: the upper 4 bits of the lower band, so that the rest may be stolen on the way.</summary>
    public static ReadOnlySpan<short> LowDifferences =>
        [0, -20456, -12896, -8968, -6288, -4240, -2584, -1200, 20456, 12896, 8968, 6288, 4240, 2584, 1200, 0];

    /// <summary>Steps of the logarithmic scale factor by the upper 4 bits of the lower band.</summary>
    public static ReadOnlySpan<short> LowScaleSteps => [-60, 3042, 1198, 538, 334, 172, 58, -30, 3042, 1198, 538, 334, 172, 58, -30, -60];

    public static ReadOnlySpan<short> HighDifferences => [-7408, -1616, 7408, 1616];

    public static ReadOnlySpan<short> HighScaleSteps => [798, -214, 798, -214];

    /// <summary>2048 times 2 to the power of n/32.</summary>
    public static ReadOnlySpan<short> Antilogarithms =>
    [
        2048, 2093, 2139, 2186, 2233, 2282, 2332, 2383, 2435, 2489, 2543, 2599, 2656, 2714, 2774, 2834,
        2896, 2960, 3025, 3091, 3158, 3228, 3298, 3371, 3444, 3520, 3597, 3676, 3756, 3838, 3922, 4008,
    ];
}
