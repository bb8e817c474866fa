using Softswitch.Media.Activity;
using Softswitch.Media.Tests.Sounds;
using Softswitch.Support.Files;
using Softswitch.Support.Memory;
using Softswitch.Support.Programs;

namespace Softswitch.Media.Tests.Activity;

public sealed class ActivityDetectorTests
{
    private const int Frame = 160;

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(200)]
    public void Sound_between_silences_is_speech_with_its_hang_over(int background)
    {
        short[] sound = [.. Signal.Silence(8000, 1000), .. Voice(1000), .. Signal.Silence(8000, 1000)];

        var speech = Listen(Signal.Sum(sound, Signal.Noise(sound.Length, background, seed: 1)));

        Assert.InRange(Array.IndexOf(speech, true), 50, 52); // onset of 40 ms in frames of 20
        Assert.InRange(Array.LastIndexOf(speech, true), 113, 115); // 2000 ms and 300 ms more
    }

    [Fact]
    public void Gap_shorter_than_the_hang_over_does_not_end_speech()
    {
        short[] sound = [.. Voice(400), .. Signal.Silence(8000, 280), .. Voice(400), .. Signal.Silence(8000, 200)];

        Assert.All(Listen(sound)[2..], Assert.True);
    }

    [Fact]
    public void Click_is_no_speech()
    {
        short[] sound = [.. Signal.Silence(8000, 500), .. Voice(20), .. Signal.Silence(8000, 500)];

        Assert.All(Listen(sound), Assert.False);
    }

    [Fact]
    public void Background_that_stays_becomes_silence()
    {
        var speech = Listen([.. Signal.Silence(8000, 1000), .. Signal.Noise(8000 * 20, 400, seed: 2)]);

        Assert.True(speech[60]);
        Assert.False(speech[^1]);
    }

    [Fact]
    public void Time_in_a_state_counts_from_its_change()
    {
        var detector = new ActivityDetector(new ActivityConfig(), 8000);
        detector.Listen(Signal.Silence(8000, 60));
        Assert.Equal((false, 60L), (detector.IsSpeech, detector.Milliseconds));

        detector.Listen(Voice(60));
        Assert.Equal((true, 60L), (detector.IsSpeech, detector.Milliseconds));

        for (var i = 0; i < 20; i++)
            detector.Listen(Signal.Silence(8000, 20));
        Assert.Equal((false, 400L), (detector.IsSpeech, detector.Milliseconds)); // silent since the last sound
    }

    [ProgramTheory("espeak-ng", "sox")]
    [InlineData("nl", 20)]
    [InlineData("en+f3", 100)]
    public async Task Sentences_are_told_from_the_pauses_between_them(string voice, int background)
    {
        using var folder = new TemporaryFolder();
        var sentence = Trim(await SoundPrograms.SpeakAsync(folder, voice, "een twee drie vier vijf zes zeven acht negen tien", 8000));
        short[] sound = [.. Signal.Silence(8000, 2000), .. sentence, .. Signal.Silence(8000, 2000), .. sentence, .. Signal.Silence(8000, 2000)];

        var speech = Listen(Signal.Sum(sound, Signal.Noise(sound.Length, background, seed: 3)));

        var sentenceFrames = sentence.Length / Frame;
        Assert.DoesNotContain(true, speech[..100]);
        Assert.True(speech.Skip(100).Take(sentenceFrames).Count(s => s) > sentenceFrames * 0.8);
        Assert.DoesNotContain(true, speech[(100 + sentenceFrames + 17)..(200 + sentenceFrames)]);
        Assert.False(speech[^1]);
    }

    [Fact]
    public void Frame_listened_to_allocates_nothing()
    {
        var detector = new ActivityDetector(new ActivityConfig(), 8000);
        var frame = Voice(20);

        Assert.Equal(0, Allocated.InEveryRound(100, () => detector.Listen(frame)));
    }

    private static short[] Voice(int milliseconds) =>
        Signal.Sum(Signal.Sine(150, 8000, milliseconds, 3000), Signal.Sine(600, 8000, milliseconds, 1500));

    private static bool[] Listen(short[] sound)
    {
        var detector = new ActivityDetector(new ActivityConfig(), 8000);
        return [.. Enumerable.Range(0, sound.Length / Frame).Select(i => detector.Listen(sound.AsSpan(i * Frame, Frame)))];
    }

    private static short[] Trim(short[] sound)
    {
        const int Quiet = 300;
        var first = Array.FindIndex(sound, s => Math.Abs((int)s) > Quiet);
        var last = Array.FindLastIndex(sound, s => Math.Abs((int)s) > Quiet);
        return sound[first..(first + (last - first) / Frame * Frame)];
    }
}
