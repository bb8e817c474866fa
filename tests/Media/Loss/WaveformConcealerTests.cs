using Softswitch.Media.Loss;
using Softswitch.Media.Tests.Sounds;

namespace Softswitch.Media.Tests.Loss;

public sealed class WaveformConcealerTests
{
    [Theory]
    [InlineData(8000, 125)]
    [InlineData(8000, 200)]
    [InlineData(8000, 310)]
    [InlineData(16000, 170)]
    [InlineData(16000, 440)]
    public void Lost_frame_of_a_steady_sound_is_hardly_heard(int sampleRate, int frequency)
    {
        var sound = Signal.Sum(Signal.Sine(frequency, sampleRate, 400, 6000), Signal.Sine(frequency * 2, sampleRate, 400, 3000));

        var heard = Lose(sound, sampleRate, milliseconds: 10, frame => frame is 20);

        Assert.True(Signal.SignalToNoise(sound, heard, 0) > 20);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(60)]
    public void Lost_frames_leave_no_clicks(int milliseconds)
    {
        var sound = Signal.Sum(Signal.Sine(180, 8000, 1200, 8000), Signal.Sine(360, 8000, 1200, 4000));

        var heard = Lose(sound, 8000, milliseconds, frame => frame % 4 == 3);

        Assert.True(LargestStep(heard) <= 1.5 * LargestStep(sound), $"{LargestStep(heard)} after {LargestStep(sound)}");
    }

    [Fact]
    public void Sound_lost_for_long_fades_and_is_silent_after_60_ms()
    {
        var concealer = new WaveformConcealer(8000);
        concealer.Heard(Signal.Sine(200, 8000, 100));
        var levels = new double[8];
        var pcm = new short[80];

        for (var i = 0; i < levels.Length; i++)
        {
            concealer.Conceal(pcm);
            levels[i] = Signal.Level(pcm);
        }

        Assert.True(levels[0] > 6500);
        Assert.Equal(levels.OrderDescending(), levels);
        Assert.Equal([0.0, 0.0], levels[6..]);
    }

    [Fact]
    public void Sound_after_a_long_loss_is_itself_again_within_10_ms()
    {
        var concealer = new WaveformConcealer(8000);
        var lost = new short[1600];
        var sound = Signal.Sine(200, 8000, 20);
        var heard = sound.ToArray();
        concealer.Heard(Signal.Sine(200, 8000, 100));
        concealer.Conceal(lost);

        concealer.Heard(heard);

        Assert.Equal(sound[80..], heard[80..]);
    }

    [Fact]
    public void Loss_before_any_sound_is_silence()
    {
        var pcm = Signal.Noise(160, 1000, seed: 1);

        new WaveformConcealer(8000).Conceal(pcm);

        Assert.All(pcm, s => Assert.Equal(0, s));
    }

    [Fact]
    public void Sound_without_loss_is_left_alone()
    {
        var sound = Signal.Noise(800, 5000, seed: 2);

        Assert.Equal(sound, Lose(sound, 8000, 20, _ => false));
    }

    private static short[] Lose(short[] sound, int sampleRate, int milliseconds, Func<int, bool> isLost)
    {
        var concealer = new WaveformConcealer(sampleRate);
        var heard = sound.ToArray();
        var frame = sampleRate / 1000 * milliseconds;
        for (var i = 0; i < heard.Length / frame; i++)
        {
            if (isLost(i))
                concealer.Conceal(heard.AsSpan(i * frame, frame));
            else
                concealer.Heard(heard.AsSpan(i * frame, frame));
        }

        return heard;
    }

    private static int LargestStep(short[] pcm) => pcm.Zip(pcm.Skip(1), (a, b) => Math.Abs(b - a)).Max();
}
