using Softswitch.Domain.Media;
using Softswitch.Gateway.Sounds;
using Softswitch.Media.Codecs;
using Softswitch.Media.Dtmf;
using Softswitch.Media.Sources;
using Softswitch.Media.Streams;
using Softswitch.Media.Tones;
using Softswitch.Protocols.Rtp;

namespace Softswitch.Gateway.Tests.Sounds;

/// <summary>A station and the phone at its other end, tick by tick in virtual time.</summary>
public sealed class LegStationTests : IStationEvents
{
    private const int EventType = 101;
    private const int Tick = 20_000;

    private readonly List<(int Job, PlayEnd End)> _played = [];
    private readonly List<(int Job, string Digits, DigitOutcome Outcome)> _collected = [];
    private readonly RtpOutlet _phone = new(7, 1, 1, 8000);
    private readonly G711Encoder _encoder = G711Encoder.Alaw();
    private readonly byte[] _packet = new byte[2048];
    private readonly List<byte> _heard = []; // A-law
    private LegStation _station;
    private long _now = Tick;

    public LegStationTests() => _station = Station(EventType);

    void IStationEvents.OnPlayed(int job, PlayEnd end) => _played.Add((job, end));

    void IStationEvents.OnCollected(int job, DigitCollection entry) => _collected.Add((job, entry.Digits, entry.Outcome));

    [Fact]
    public void Sound_is_played_to_its_end_and_told_once()
    {
        Order(() => Play(1, Tone(milliseconds: 100)));
        Run(10);

        Assert.Equal([(1, PlayEnd.Finished)], _played);
        Assert.Equal(10 * 160, _heard.Count);
        Assert.Equal(Enumerable.Repeat((byte)0xD5, 160 * 4), _heard[^(160 * 4)..]); // silence, and packets all the same
    }

    [Fact]
    public void What_is_played_anew_ends_what_was_and_what_is_stopped_before_it_is_made_is_not_played()
    {
        Order(() => Play(1, Tone(10_000)));
        Run(2);
        Order(() => _station.Jobs.Expect(2));
        Run(2);
        Order(() => _station.Jobs.Stop(2));
        Run(1);
        Order(() => _station.Jobs.Play(2, new PlayJob(2, Tone(1_000), repeats: false)));
        Run(2);

        Assert.Equal([(1, PlayEnd.Stopped), (2, PlayEnd.Stopped)], _played);
        Assert.False(_station.IsSpeaking);
    }

    [Fact]
    public void What_cannot_be_made_is_told()
    {
        Order(() => _station.Jobs.Expect(1));
        Order(() => _station.Jobs.Play(1, null));
        Run(1);

        Assert.Equal([(1, PlayEnd.Failed)], _played);
    }

    [Fact]
    public void Keys_are_collected_from_events_from_info_and_from_the_sound()
    {
        Order(() => _station.Jobs.Collect(new CollectJob(1, new DigitRules(MaxLength: 10))));
        Run(1);
        Press('4');
        Order(() => _station.Press('7'));
        Run(1);
        Press('#');
        Run(1);
        Assert.Equal([(1, "47", DigitOutcome.Complete)], _collected);

        _station = Station(eventType: null);
        Order(() => _station.Jobs.Collect(new CollectJob(2, new DigitRules(MaxLength: 2))));
        Run(1);
        Say(new ToneSource(Softswitch.Media.Tones.Tone.Digits("19"), 8000), ticks: 30);
        Assert.Equal((2, "19", DigitOutcome.Complete), _collected[1]);
    }

    [Fact]
    public void Time_for_keys_begins_when_nothing_is_played_any_more()
    {
        Order(() => Play(1, Tone(2_000)));
        Order(() => _station.Jobs.Collect(new CollectJob(2, new DigitRules(FirstDigitMs: 1_000))));
        Run(140);
        Assert.Empty(_collected);

        Run(20);
        Assert.Equal([(2, "", DigitOutcome.Nothing)], _collected);
    }

    [Fact]
    public void Key_ends_what_is_played_unless_it_must_be_heard()
    {
        Order(() => Play(1, Tone(10_000)));
        Order(() => _station.Jobs.Collect(new CollectJob(2, new DigitRules(MaxLength: 2, BargesIn: false))));
        Order(() => _station.Press('1'));
        Run(2);
        Assert.True(_station.IsSpeaking);

        Order(() => _station.Jobs.Collect(new CollectJob(3, new DigitRules(MaxLength: 2))));
        Order(() => _station.Press('1'));
        Run(2);
        Assert.Equal([(1, PlayEnd.Stopped)], _played);
    }

    [Fact]
    public void Phone_that_hears_a_peer_is_sent_nothing_until_something_is_played()
    {
        Run(3, isRelayed: true);
        Assert.Empty(_heard);

        Order(() => Play(1, Tone(10_000)));
        Run(3, isRelayed: true);
        Assert.Equal(3 * 160, _heard.Count);
    }

    [Fact]
    public void Two_stations_that_are_linked_hear_each_other_whatever_their_rates()
    {
        var link = SoundLink.Between(8000, 16000);
        var other = new LegStation(new SoundFormat(0, AudioFormats.G722, 9, null, 20), CodecSet.OfSystem, new RtpOutlet(8, 1, 1, 8000), 1, this);
        Order(() => _station.Sit(link.One));
        other.Order(() => other.Sit(link.Other));

        var loud = 0;
        var tone = Tone(10_000);
        for (var i = 0; i < 50; i++)
        {
            SayFrame(tone);
            Run(1);
            other.Tick(isRelayed: false, _now);
            while (other.TryNext(_packet, out var length))
                loud += _packet.AsSpan(RtpOutlet.HeaderLength, length - RtpOutlet.HeaderLength).ContainsAnyExcept(_packet[RtpOutlet.HeaderLength]) ? 1 : 0;
        }

        Assert.InRange(loud, 40, 50);
    }

    [Fact]
    public void Leaving_ends_every_job_once()
    {
        Order(() => Play(1, Tone(10_000)));
        Order(() => _station.Jobs.Collect(new CollectJob(2, new DigitRules())));
        Run(1);

        _station.Leave();
        _station.Leave();

        Assert.Equal([(1, PlayEnd.Stopped)], _played);
        Assert.Equal([(2, "", DigitOutcome.Collecting)], _collected);
    }

    private static ToneSource Tone(int milliseconds) => new(new Tone([new TonePart(700, 0, milliseconds)], Repeats: false), 8000);

    private LegStation Station(int? eventType) =>
        new(new SoundFormat(0, AudioFormats.Pcma, 8, eventType, 20), CodecSet.OfSystem, new RtpOutlet(9, 1, 1, 8000), 1, this);

    private void Order(Action work) => _station.Order(work);

    private void Play(int job, ISoundSource source)
    {
        _station.Jobs.Expect(job);
        _station.Jobs.Play(job, new PlayJob(job, source, repeats: false));
    }

    private void Run(int ticks, bool isRelayed = false)
    {
        for (var i = 0; i < ticks; i++, _now += Tick)
        {
            _station.Tick(isRelayed, _now);
            while (_station.TryNext(_packet, out var length))
                _heard.AddRange(_packet[RtpOutlet.HeaderLength..length]);
        }
    }

    private void Say(ToneSource source, int ticks)
    {
        for (var i = 0; i < ticks; i++)
        {
            SayFrame(source);
            Run(1);
        }
    }

    private void SayFrame(ToneSource source)
    {
        var frame = new short[160];
        source.Read(frame);
        var length = _phone.Write(_packet, _encoder.Encode(frame, _packet.AsSpan(RtpOutlet.HeaderLength)), 8, isMarked: false, 160, _now);
        Receive(length);
    }

    private void Press(char key)
    {
        var sender = new TelephoneEventSender(_phone, EventType);
        Assert.True(sender.TryAdd(key, 100));
        for (var i = 0; i < 12; i++)
        {
            sender.Tick();
            while (sender.TryNext(_packet, _now, out var length))
                Receive(length);
            Run(1);
        }
    }

    private void Receive(int length)
    {
        Assert.True(RtpHeader.TryParse(_packet.AsSpan(0, length), out var header));
        _station.Receive(_packet.AsSpan(0, length), in header, _now);
    }
}
