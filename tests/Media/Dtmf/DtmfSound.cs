using Softswitch.Media.Dtmf;
using Softswitch.Media.Tests.Sounds;

namespace Softswitch.Media.Tests.Dtmf;

/// <summary>Digits as bad telephones send them, and what the detector hears.</summary>
internal static class DtmfSound
{
    public const string AllKeys = "0123456789*#ABCD";

    /// <summary>A digit of this level per tone.</summary>
    /// <param name="key">Which one.</param>
    /// <param name="sampleRate">In Hz.</param>
    /// <param name="milliseconds">Its length.</param>
    /// <param name="level">Of the louder tone, in dBm0.</param>
    /// <param name="twist">How much louder the high tone is, in dB; negative when the low one is.</param>
    /// <param name="offset">Of both frequencies, as a share.</param>
    public static short[] Digit(char key, int sampleRate, int milliseconds, double level = -10, double twist = 0, double offset = 0)
    {
        var (low, high) = DtmfKeys.FrequenciesOf(key);
        return Signal.Sum(
            Signal.Sine(low * (1 + offset), sampleRate, milliseconds, Amplitude(level - Math.Max(0, twist))),
            Signal.Sine(high * (1 + offset), sampleRate, milliseconds, Amplitude(level + Math.Min(0, twist))));
    }

    public static short[] WithSilence(int sampleRate, int before, short[] sound, int after) =>
        [.. Signal.Silence(sampleRate, before), .. sound, .. Signal.Silence(sampleRate, after)];

    /// <summary>The digits heard in a sound that comes in frames of 20 ms.</summary>
    public static string Hear(short[] sound, int sampleRate = 8000) =>
        string.Concat(Marks(sound, sampleRate).Where(m => m.Began).Select(m => m.Digit));

    public static List<DtmfMark> Marks(short[] sound, int sampleRate = 8000)
    {
        var detector = new DtmfDetector(sampleRate);
        var marks = new DtmfMark[DtmfDetector.MostMarks];
        var heard = new List<DtmfMark>();
        var frame = sampleRate / 50;
        for (var start = 0; start < sound.Length; start += frame)
        {
            var count = detector.Listen(sound.AsSpan(start, Math.Min(frame, sound.Length - start)), marks);
            heard.AddRange(marks[..count]);
        }

        return heard;
    }

    public static double Amplitude(double level) => 32768 * Math.Pow(10, (level - 3.14) / 20);
}
