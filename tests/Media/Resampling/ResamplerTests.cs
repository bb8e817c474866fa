using Softswitch.Media.Resampling;
using Softswitch.Media.Tests.Sounds;
using Softswitch.Support.Files;
using Softswitch.Support.Memory;
using Softswitch.Support.Programs;

namespace Softswitch.Media.Tests.Resampling;

public sealed class ResamplerTests
{
    private const double Clear = 60;

    public static TheoryData<int, int> Rates
    {
        get
        {
            int[] rates = [8000, 16000, 48000];
            var pairs = new TheoryData<int, int>();
            foreach (var from in rates)
            {
                foreach (var to in rates)
                    pairs.Add(from, to);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Rates))]
    public void Tones_of_the_passband_come_through_clearly(int from, int to)
    {
        foreach (var share in new[] { 0.0375, 0.125, 0.25, 0.425 }) // of the lower rate: 300 Hz to 3.4 kHz at 8 kHz
        {
            var frequency = Math.Min(from, to) * share;

            var heard = Resample(Signal.Sine(frequency, from, 500, 12000), from, to);

            var fit = ToneFit.SignalToNoise(heard.AsSpan(to / 20), frequency, to, out var amplitude);
            Assert.True(fit >= Clear, $"{frequency} Hz: {fit:0.0} dB");
            Assert.InRange(amplitude, 12000 * 0.98, 12000 * 1.02);
        }
    }

    [Theory]
    [InlineData(16000, 8000, 5000)]
    [InlineData(48000, 8000, 5000)]
    [InlineData(48000, 8000, 20000)]
    [InlineData(48000, 16000, 10000)]
    public void Tones_that_do_not_fit_are_not_heard(int from, int to, int frequency)
    {
        var heard = Resample(Signal.Sine(frequency, from, 500, 12000), from, to);

        Assert.True(Signal.Level(heard.AsSpan(to / 20)) < 12000 * 0.707 / 1000);
    }

    [Theory]
    [MemberData(nameof(Rates))]
    public void Frames_of_any_length_join_to_the_same_stream(int from, int to)
    {
        var sound = Signal.Noise(from / 2, 4000, seed: 8);
        var random = new Random(3);
        var resampler = new Resampler(from, to);
        var pieces = new List<short>();
        var room = new short[to];

        for (var start = 0; start < sound.Length;)
        {
            var length = Math.Min(random.Next(0, 1000), sound.Length - start);
            var written = resampler.Resample(sound.AsSpan(start, length), room);
            pieces.AddRange(room[..written]);
            start += length;
        }

        Assert.Equal(to / 2, pieces.Count);
        Assert.Equal(Resample(sound, from, to), pieces);
    }

    [Theory]
    [InlineData(8000, 48000)]
    [InlineData(48000, 8000)]
    [InlineData(16000, 8000)]
    public void Loudest_sound_does_not_wrap_around(int from, int to)
    {
        var square = Enumerable.Range(0, from / 10).Select(i => i / (from / 400) % 2 == 0 ? short.MaxValue : short.MinValue).ToArray();

        var heard = Resample(square, from, to);

        var settled = heard[(to / 100)..];
        Assert.InRange(settled.Zip(settled.Skip(1)).Count(pair => pair.First < 0 != pair.Second < 0), 35, 36); // 90 of 100 ms, 400 edges a second
        Assert.True(Signal.Level(settled) > 25000);
    }

    [ProgramTheory("sox")]
    [InlineData(8000, 16000)]
    [InlineData(8000, 48000)]
    [InlineData(48000, 8000)]
    [InlineData(16000, 8000)]
    public async Task Sound_resampled_is_what_sox_makes_of_it(int from, int to)
    {
        using var folder = new TemporaryFolder();
        var sound = Signal.Sum(Signal.Sine(440, from, 500, 5000), Signal.Sine(1500, from, 500, 5000), Signal.Sine(3000, from, 500, 3000));
        var input = await SoundPrograms.WritePcmAsync(folder, "in.raw", sound);
        var output = folder.PathOf("out.raw");
        string[] raw = ["-t", "raw", "-b", "16", "-e", "signed", "-c", "1"];
        await SoundPrograms.RunAsync("sox", ["-V1", "-D", .. raw, "-r", $"{from}", input, .. raw, "-r", $"{to}", output, "rate", "-v"]);

        var heard = Resample(sound, from, to);

        var reference = (await SoundPrograms.ReadPcmAsync(output)).AsSpan(0, to * 7 / 16); // without the end, where sox hears silence come
        Assert.True(Signal.SignalToNoise(reference, heard, to / 200) > Clear);
    }

    [Theory]
    [MemberData(nameof(Rates))]
    public void Frame_resampled_allocates_nothing(int from, int to)
    {
        var resampler = new Resampler(from, to);
        var frame = Signal.Noise(from / 50, 1000, seed: 1);
        var room = new short[resampler.LongestOutput(frame.Length)];

        Assert.Equal(0, Allocated.InEveryRound(100, () => resampler.Resample(frame, room)));
    }

    [Fact]
    public void Other_rates_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Resampler(44100, 8000));

    private static short[] Resample(short[] sound, int from, int to)
    {
        var resampler = new Resampler(from, to);
        var room = new short[resampler.LongestOutput(sound.Length)];
        return room[..resampler.Resample(sound, room)];
    }
}
