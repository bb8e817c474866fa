namespace Softswitch.Domain.Calls;

/// <summary>
/// Estimates how speech sounded from what was counted of its packets: the E-model of ITU-T G.107 (06/2015) with every value that is not
/// measured at its default, so with R = 93.2 for a line without faults.
/// </summary>
public static class VoiceQuality
{
    /// <summary>Two seconds at 20 ms each: with fewer packets a single lost one would decide.</summary>
    private const long FewestPackets = 100;

    private const double Faultless = 93.2;

    // What is never measured of the delay: one packet of 20 ms, and as much in the buffers of the phones.
    private const double FixedDelay = 40;

    // A jitter buffer that loses few packets is about this many times as deep as the jitter of RFC 3550.
    private const double BufferDepth = 2;

    /// <summary>Mean opinion score, 1.0 to 4.5; null for a codec without published values, or when there were too few packets.</summary>
    /// <param name="codec">Name as in SDP.</param>
    /// <param name="received">Packets that arrived.</param>
    /// <param name="lost">Packets that did not.</param>
    /// <param name="jitter">Interarrival jitter in microseconds (RFC 3550 A.8).</param>
    /// <param name="roundTrip">To the device and back in microseconds, half of which is taken for each way; null when it is not known.</param>
    public static double? Mos(string? codec, long received, long lost, long jitter, long? roundTrip = null)
    {
        if (received < FewestPackets || Impairment(codec) is not var (equipment, robustness))
            return null;
        var missing = Math.Max(0, lost);
        var loss = 100.0 * missing / (received + missing);
        var rating = Faultless - Delay(FixedDelay + (BufferDepth * Math.Max(0, jitter) / 1000) + ((roundTrip ?? 0) / 2000.0)) - Loss(equipment, robustness, loss);
        return Math.Round(Score(rating), 2);
    }

    /// <summary>R to MOS: G.107 Annex B.</summary>
    internal static double Score(double rating) => rating switch
    {
        <= 0 => 1,
        >= 100 => 4.5,
        _ => Math.Max(1, 1 + (0.035 * rating) + (rating * (rating - 60) * (100 - rating) * 7e-6)),
    };

    /// <summary>Ie,eff for losses that come singly: G.107 7.5, BurstR = 1.</summary>
    private static double Loss(double equipment, double robustness, double percent) =>
        equipment + ((95 - equipment) * percent / (percent + robustness));

    /// <summary>Idd for the mean one-way delay in milliseconds: G.107 7.4, its share of the absolute delay.</summary>
    private static double Delay(double milliseconds)
    {
        if (milliseconds <= 100)
            return 0;
        var x = Math.Log2(milliseconds / 100);
        return 25 * (Root(1, x) - (3 * Root(1.0 / 3, x)) + 2);

        static double Root(double factor, double x) => Math.Pow(1 + Math.Pow(factor * x, 6), 1.0 / 6);
    }

    // Ie and Bpl of ITU-T G.113 (11/2007) Appendix I, with packet loss concealment. It has none for wideband codecs on this scale.
    private static (double Equipment, double Robustness)? Impairment(string? codec) => codec?.ToUpperInvariant() switch
    {
        "PCMA" or "PCMU" => (0, 25.1),
        "G729" => (11, 19),
        "G723" => (15, 16.1),
        "GSM-EFR" => (5, 10),
        _ => null,
    };
}
