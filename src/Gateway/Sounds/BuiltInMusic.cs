using Softswitch.Media.Sources;

namespace Softswitch.Gateway.Sounds;

/// <summary>Music on hold where a tenant has none of its own: broken chords on a soft bell, composed for this and made by calculation, so that nobody has rights in it.</summary>
internal static class BuiltInMusic
{
    private const int SampleRate = 16_000;
    private const int StepMs = 300;
    private const double Loudness = 0.16;
    private const double DecaySeconds = 0.9;

    // Semitones from A3 of each chord, low to high; each is played twice, up and down.
    private static readonly int[][] Chords =
    [
        [3, 7, 10, 15], [0, 3, 7, 12], [-4, 3, 8, 12], [-2, 5, 10, 14],
        [3, 7, 10, 15], [-5, 2, 7, 10], [-4, 3, 8, 12], [-2, 2, 5, 10],
    ];

    private static readonly int[] Pattern = [0, 1, 2, 3, 2, 1, 2, 1];

    private static readonly Lazy<SoundClip> Made = new(Make);

    public static SoundClip Clip => Made.Value;

    private static SoundClip Make()
    {
        var step = SampleRate * StepMs / 1000;
        var mix = new float[Chords.Length * 2 * Pattern.Length * step];
        var place = 0;
        foreach (var chord in Chords)
        {
            for (var note = 0; note < 2 * Pattern.Length; note++, place += step)
                Ring(mix, place, 220 * Math.Pow(2, chord[Pattern[note % Pattern.Length]] / 12.0));
        }

        return new SoundClip([.. mix.Select(value => (short)Math.Clamp(value * short.MaxValue, short.MinValue, short.MaxValue))], SampleRate);
    }

    // What rings on at the end is heard at the beginning, where it is played again.
    private static void Ring(float[] mix, int place, double frequency)
    {
        var length = (int)(SampleRate * DecaySeconds * 3);
        for (var i = 0; i < length; i++)
        {
            var time = (double)i / SampleRate;
            var swell = Math.Min(1, time / 0.01) * Math.Exp(-time / DecaySeconds);
            var phase = 2 * Math.PI * frequency * time;
            mix[(place + i) % mix.Length] += (float)(Loudness * swell * (Math.Sin(phase) + 0.3 * Math.Sin(2 * phase) + 0.1 * Math.Sin(3 * phase)));
        }
    }
}
