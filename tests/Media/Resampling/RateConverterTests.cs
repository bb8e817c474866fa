using Softswitch.Media.Resampling;

namespace Softswitch.Media.Tests.Resampling;

public sealed class RateConverterTests
{
    [Theory]
    [InlineData(22050, 16000)]
    [InlineData(24000, 16000)]
    [InlineData(44100, 16000)]
    [InlineData(11025, 16000)]
    [InlineData(8000, 48000)]
    public void Tone_keeps_its_pitch_loudness_and_phase(int from, int to)
    {
        var converted = RateConverter.Convert(Tone(1000, from, from), from, to);

        Assert.Equal(to, converted.Length);
        var wanted = Tone(1000, to, to);
        Assert.All(Enumerable.Range(to / 10, to * 8 / 10), i => Assert.InRange(converted[i] - wanted[i], -60, 60));
    }

    [Fact]
    public void What_the_lower_rate_cannot_hold_is_gone()
    {
        var converted = RateConverter.Convert(Tone(9500, 44100, 44100), 44100, 16000);

        Assert.All(converted[1600..14400], sample => Assert.InRange((int)sample, -60, 60));
    }

    [Fact]
    public void Same_rate_is_the_same_sound()
    {
        short[] samples = [1, -2, 3];

        Assert.Equal(samples, RateConverter.Convert(samples, 16000, 16000));
        Assert.Empty(RateConverter.Convert([], 22050, 16000));
    }

    [Theory]
    [InlineData(44100, 16000)]
    [InlineData(11025, 16000)]
    [InlineData(192000, 16000)]
    [InlineData(1001, 16000)]
    [InlineData(16000, 16000)]
    public void Sound_converted_in_pieces_is_the_sound_converted_whole(int from, int to)
    {
        var sound = Tone(300, from, from / 2 + 7);
        var random = new Random(from);
        var conversion = new RateConversion(from, to);
        var pieces = new List<short>();
        for (var rest = sound; rest.Length > 0;)
        {
            var length = Math.Min(rest.Length, random.Next(1, 400));
            pieces.AddRange(conversion.Convert(rest.AsSpan(0, length)));
            rest = rest[length..];
        }

        pieces.AddRange(conversion.End());

        var whole = new RateConversion(from, to);
        Assert.Equal([.. whole.Convert(sound), .. whole.End()], pieces);
        Assert.Equal((int)((long)sound.Length * to / from), pieces.Count);
    }

    private static short[] Tone(double frequency, int sampleRate, int length) =>
        [.. Enumerable.Range(0, length).Select(i => (short)(10000 * Math.Sin(2 * Math.PI * frequency * i / sampleRate)))];
}
