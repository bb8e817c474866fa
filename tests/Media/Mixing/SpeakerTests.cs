using Softswitch.Media.Mixing;

namespace Softswitch.Media.Tests.Mixing;

/// <summary>Who is heard, and who leads.</summary>
public sealed class SpeakerTests
{
    private readonly Talk _talk = new(new MixerConfig(8000));

    [Fact]
    public void Background_is_not_mixed_and_a_word_is_from_its_first_frame_to_its_hang_over()
    {
        var (a, b) = (_talk.Mixer.Add(), _talk.Mixer.Add());
        for (var tick = 0; tick < 50; tick++)
        {
            _talk.Tick((a, 20));
            Assert.Equal((0, false), (_talk.Hear(b), a.IsSpeaking));
        }

        _talk.Tick((a, 1000));
        Assert.Equal((1000, true), (_talk.Hear(b), a.IsSpeaking));
        for (var tick = 1; tick < 15; tick++) // 300 ms
        {
            _talk.Tick((a, 20));
            Assert.Equal(20, _talk.Hear(b));
        }

        _talk.Tick((a, 20));
        Assert.Equal((0, false), (_talk.Hear(b), a.IsSpeaking));
    }

    [Fact]
    public void Loudest_are_heard_when_too_many_speak()
    {
        var talk = new Talk(new MixerConfig(8000, MostSpeakers: 3));
        var parties = Enumerable.Range(0, 6).Select(_ => talk.Mixer.Add()).ToArray();
        int[] levels = [3000, 800, 4000, 700, 600, 5000];
        for (var tick = 0; tick < 50; tick++)
            talk.Tick([.. parties.Select((p, i) => (p, levels[i]))]);

        Assert.Equal([true, false, true, false, false, true], parties.Select(p => p.IsSpeaking));
        Assert.Equal((9000, 12_000), (talk.Hear(parties[0]), talk.Hear(parties[1])));
        parties[1].InGain = 20; // 8,000
        for (var tick = 0; tick < 50; tick++)
            talk.Tick([.. parties.Select((p, i) => (p, levels[i]))]);
        Assert.Equal([false, true, true, false, false, true], parties.Select(p => p.IsSpeaking));
    }

    [Fact]
    public void Speaker_hardly_louder_does_not_push_another_out()
    {
        var talk = new Talk(new MixerConfig(8000, MostSpeakers: 1));
        var (a, b, listener) = (talk.Mixer.Add(), talk.Mixer.Add(), talk.Mixer.Add());
        talk.Tick((a, 1000));
        for (var tick = 0; tick < 100; tick++)
        {
            talk.Tick((a, 1000), (b, 1100));
            if (tick > 20)
                Assert.Equal(1000, talk.Hear(listener));
        }
    }

    [Fact]
    public void Lead_goes_to_who_is_loudest_for_half_a_second_and_to_nobody_after_two_of_silence()
    {
        var (a, b, listening) = (_talk.Mixer.Add(), _talk.Mixer.Add(), _talk.Mixer.Add());
        listening.IsPrivate = true;
        Assert.Null(_talk.Mixer.ActiveSpeaker);
        for (var tick = 0; tick < 50; tick++)
        {
            _talk.Tick((a, 1000), (listening, 9000));
            Assert.Same(a, _talk.Mixer.ActiveSpeaker);
        }

        for (var tick = 0; tick < 10; tick++) // a cough
            _talk.Tick((a, 1000), (b, 8000));
        Assert.Same(a, _talk.Mixer.ActiveSpeaker);
        for (var tick = 0; tick < 50; tick++)
            _talk.Tick((a, 1000), (b, 8000));
        Assert.Same(b, _talk.Mixer.ActiveSpeaker);
        for (var tick = 0; tick < 99; tick++)
            _talk.Tick();
        Assert.Same(b, _talk.Mixer.ActiveSpeaker);
        _talk.Tick();
        Assert.Null(_talk.Mixer.ActiveSpeaker);
    }
}
