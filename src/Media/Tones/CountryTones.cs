using System.Collections.Immutable;

namespace Softswitch.Media.Tones;

/// <summary>The tones of the countries served.</summary>
public static class CountryTones
{
    private const string Listed = "ITU-T E.180 supplement 2";
    private const string Assumed = "ITU-T E.180 supplement 2; congestion, which is not listed there, within the limits of E.180";
    private const string Recommended = "the values ITU-T E.180 recommends for 425 Hz, as the neighbouring countries have them";

    /// <summary>Heard where a country has no row.</summary>
    private const string Default = "NL";

    public static ImmutableArray<CountryToneModel> All { get; } =
    [
        European("NL", ringPause: 4000, busy: 500, congestion: 250),
        European("BE", ringPause: 3000, busy: 500, congestion: 167),
        European("DE", ringPause: 4000, busy: 480, congestion: 240),
        European("DK", ringPause: 4000, busy: 500, congestion: 200),
        European("FI", ringPause: 4000, busy: 300, congestion: 200),
        European("LV", ringPause: 4000, busy: 500, congestion: 250) with { Source = Recommended },
        new(
            "FR",
            Tone.Interrupted(440, 0, 1500, 3500),
            Tone.Interrupted(440, 0, 500, 500),
            Tone.Interrupted(440, 0, 250, 250),
            Tone.Continuous(440),
            Assumed),
        new(
            "ES",
            Tone.Interrupted(425, 0, 1500, 3000),
            Tone.Interrupted(425, 0, 200, 200),
            Tone.Interrupted(425, 0, 200, 200, 200, 200, 200, 600),
            Tone.Continuous(425),
            Listed),
        new(
            "GB",
            Tone.Interrupted(400, 450, 400, 200, 400, 2000),
            Tone.Interrupted(400, 0, 375, 375),
            Tone.Interrupted(400, 0, 400, 350, 225, 525),
            Tone.Continuous(350, 440),
            Listed),
        new(
            "US",
            Tone.Interrupted(440, 480, 2000, 4000),
            Tone.Interrupted(480, 620, 500, 500),
            Tone.Interrupted(480, 620, 250, 250),
            Tone.Continuous(350, 440),
            Listed),
    ];

    /// <param name="country">ISO 3166 alpha-2, in any case.</param>
    public static CountryToneModel Of(string country) =>
        All.FirstOrDefault(t => string.Equals(t.Country, country, StringComparison.OrdinalIgnoreCase)) ?? All.First(t => t.Country == Default);

    private static CountryToneModel European(string country, int ringPause, int busy, int congestion) =>
        new(
            country,
            Tone.Interrupted(425, 0, 1000, ringPause),
            Tone.Interrupted(425, 0, busy, busy),
            Tone.Interrupted(425, 0, congestion, congestion),
            Tone.Continuous(425),
            Listed);
}
