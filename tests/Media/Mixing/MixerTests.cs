using Softswitch.Media.Mixing;
using Softswitch.Media.Sources;
using Softswitch.Support.Memory;

namespace Softswitch.Media.Tests.Mixing;

public sealed class MixerTests
{
    private readonly Talk _talk = new(new MixerConfig(8000));

    [Fact]
    public void Call_of_three_lets_each_hear_the_other_two()
    {
        var (a, b, c) = (_talk.Mixer.Add(), _talk.Mixer.Add(), _talk.Mixer.Add());

        _talk.Tick((a, 1000), (b, 2000), (c, 4000));

        Assert.Equal((6000, 5000, 3000), (_talk.Hear(a), _talk.Hear(b), _talk.Hear(c)));
        Assert.Equal(7000, _talk.Mixer.Shared[0]);
        _talk.Tick((a, 1000));
        Assert.Equal((0, 1000, 1000), (_talk.Hear(a), _talk.Hear(b), _talk.Hear(c)));
    }

    [Fact]
    public void Supervisor_who_listens_hears_both_and_is_heard_by_neither()
    {
        var (caller, agent, supervisor) = (_talk.Mixer.Add(), _talk.Mixer.Add(), _talk.Mixer.Add());
        supervisor.IsPrivate = true;

        _talk.Tick((caller, 1000), (agent, 2000), (supervisor, 4000));

        Assert.Equal((2000, 1000, 3000), (_talk.Hear(caller), _talk.Hear(agent), _talk.Hear(supervisor)));
        Assert.Equal(3000, _talk.Mixer.Shared[0]);
        Assert.Equal(MixKind.Shared, _talk.KindOf(supervisor));
    }

    [Fact]
    public void Whisper_is_heard_by_the_agent_alone_also_when_others_join_later()
    {
        var (caller, agent, supervisor) = (_talk.Mixer.Add(), _talk.Mixer.Add(), _talk.Mixer.Add());
        supervisor.IsPrivate = true;
        _talk.Mixer.SetPath(supervisor, agent, isOpen: true);
        var later = _talk.Mixer.Add();

        _talk.Tick((caller, 1000), (agent, 2000), (supervisor, 4000));

        Assert.Equal((2000, 5000, 3000, 3000), (_talk.Hear(caller), _talk.Hear(agent), _talk.Hear(supervisor), _talk.Hear(later)));
        supervisor.IsPrivate = false; // and now speaks with all
        _talk.Tick((supervisor, 4000));
        Assert.Equal((4000, 4000, 0, 4000), (_talk.Hear(caller), _talk.Hear(agent), _talk.Hear(supervisor), _talk.Hear(later)));
    }

    [Fact]
    public void Party_that_goes_public_after_the_mix_changes_only_the_next_one()
    {
        var (caller, agent, supervisor) = (_talk.Mixer.Add(), _talk.Mixer.Add(), _talk.Mixer.Add());
        supervisor.IsPrivate = true;
        _talk.Mixer.SetPath(supervisor, caller, isOpen: false);
        _talk.Tick((caller, 1000), (agent, 2000), (supervisor, 4000));

        supervisor.IsPrivate = false;

        Assert.Equal(2000, _talk.Hear(caller));
    }

    [Fact]
    public void Path_closed_is_one_sided_and_forgotten_with_the_party()
    {
        var (a, b) = (_talk.Mixer.Add(), _talk.Mixer.Add());
        _talk.Mixer.SetPath(a, b, isOpen: false);
        _talk.Mixer.SetPath(a, b, isOpen: false);

        _talk.Tick((a, 1000), (b, 2000));

        Assert.Equal((2000, 0), (_talk.Hear(a), _talk.Hear(b)));
        _talk.Mixer.Remove(a);
        Assert.Equal((0, 1), (b.Paths, _talk.Mixer.Parties.Count));
        _talk.Mixer.SetPath(b, _talk.Mixer.Add(), isOpen: false);
        _talk.Mixer.SetPath(b, _talk.Mixer.Parties[1], isOpen: true);
        _talk.Tick((b, 2000));
        Assert.Equal(2000, _talk.Hear(_talk.Mixer.Parties[1]));
    }

    [Fact]
    public void Party_that_left_is_not_heard_any_more()
    {
        var (a, b) = (_talk.Mixer.Add(), _talk.Mixer.Add());
        _talk.Mixer.Contribute(a, _talk.Frame(1000));

        _talk.Mixer.Remove(a);
        _talk.Mixer.Remove(a);
        _talk.Tick((b, 500));

        Assert.Equal((0, 500), (_talk.Hear(b), _talk.Mixer.Shared[0]));
        Assert.Same(b, _talk.Mixer.ActiveSpeaker);
    }

    [Fact]
    public void Muted_is_never_heard_and_deaf_never_hears()
    {
        var (muted, deaf, other) = (_talk.Mixer.Add(), _talk.Mixer.Add(), _talk.Mixer.Add());
        (muted.IsMuted, deaf.IsDeaf) = (true, true);

        _talk.Tick((muted, 1000), (deaf, 2000), (other, 4000));

        Assert.Equal((6000, 0, 2000), (_talk.Hear(muted), _talk.Hear(deaf), _talk.Hear(other)));
        Assert.Equal(MixKind.Silence, _talk.KindOf(deaf));
    }

    [Fact]
    public void Second_frame_of_a_tick_and_a_frame_of_another_length_are_refused()
    {
        var (a, b) = (_talk.Mixer.Add(), _talk.Mixer.Add());

        _talk.Tick((a, 1000), (a, 1000));

        Assert.Equal(1000, _talk.Hear(b));
        Assert.Throws<ArgumentException>(() => _talk.Mixer.Contribute(a, new short[161]));
    }

    [Fact]
    public void Clip_announced_is_heard_by_all_after_the_one_before_it()
    {
        var (a, b) = (_talk.Mixer.Add(), _talk.Mixer.Add());
        _talk.Mixer.Announce(new ClipSource(new SoundClip(_talk.Frame(300), 8000)));
        _talk.Mixer.Announce(new ClipSource(new SoundClip(_talk.Frame(500), 8000)));

        _talk.Tick((a, 1000));
        Assert.Equal((300, 1300, 1300), (_talk.Hear(a), _talk.Hear(b), _talk.Mixer.Shared[0]));
        _talk.Tick((a, 1000));
        Assert.Equal((500, 1500), (_talk.Hear(a), _talk.Hear(b)));
        _talk.Tick((a, 1000));
        Assert.Equal((0, 1000), (_talk.Hear(a), _talk.Hear(b)));
    }

    [Fact]
    public void Hundred_parties_of_whom_three_speak_have_one_mix_for_those_who_listen()
    {
        var parties = Enumerable.Range(0, 100).Select(_ => _talk.Mixer.Add()).ToArray();

        _talk.Tick([.. parties.Select((p, i) => (p, i < 3 ? 1000 : 20))]);

        Assert.All(parties[..3], p => Assert.Equal((MixKind.Own, 2000), (_talk.KindOf(p), _talk.Hear(p))));
        foreach (var party in parties[3..])
            Assert.True(_talk.Mixer.Listen(party).Pcm == _talk.Mixer.Shared); // the same memory
    }

    [Theory]
    [InlineData(8000)]
    [InlineData(16000)]
    [InlineData(48000)]
    public void Tick_of_a_conference_allocates_nothing(int sampleRate)
    {
        var talk = new Talk(new MixerConfig(sampleRate));
        var parties = Enumerable.Range(0, 20).Select(_ => talk.Mixer.Add()).ToArray();
        (parties[0].InGain, parties[1].OutGain, parties[2].IsPrivate) = (3, -6, true);
        talk.Mixer.SetPath(parties[2], parties[3], isOpen: true);
        var frame = talk.Frame(1000);

        Assert.Equal(0, Allocated.InEveryRound(100, () =>
        {
            foreach (var party in parties)
                talk.Mixer.Contribute(party, frame);
            talk.Mixer.Mix();
            foreach (var party in parties)
                talk.Mixer.Listen(party);
        }));
    }
}
