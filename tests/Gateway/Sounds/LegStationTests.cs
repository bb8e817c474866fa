using Softswitch.Domain.Media;
using Softswitch.Gateway.Sounds;
using Softswitch.Media.Codecs;
using Softswitch.Media.Dtmf;
using Softswitch.Media.Sources;
using Softswitch.Media.Streams;

namespace Softswitch.Gateway.Tests.Sounds;

public sealed class LegStationTests
{
    private readonly StationBench _bench = new();

    private StationJobs Jobs => _bench.Station.Jobs;

    [Fact]
    public void Sound_is_played_to_its_end_and_told_once()
    {
        _bench.Play(1, StationBench.Tone(milliseconds: 100));
        _bench.Run(10);

        Assert.Equal([(1, PlayEnd.Finished)], _bench.Played);
        Assert.Equal(10 * 160, _bench.Heard.Count);
        Assert.Equal(Enumerable.Repeat((byte)0xD5, 160 * 4), _bench.Heard[^(160 * 4)..]); // silence, and packets all the same
    }

    [Fact]
    public void What_is_played_anew_ends_what_was_and_what_is_stopped_before_it_is_made_is_not_played()
    {
        _bench.Play(1, StationBench.Tone(10_000));
        _bench.Run(2);
        Order(() => Jobs.Expect(2));
        _bench.Run(2);
        Order(() => Jobs.Stop(2));
        _bench.Run(1);
        Order(() => Jobs.Play(2, new PlayJob(2, StationBench.Tone(1_000), repeats: false)));
        _bench.Run(2);

        Assert.Equal([(1, PlayEnd.Stopped), (2, PlayEnd.Stopped)], _bench.Played);
        Assert.False(_bench.Station.IsSpeaking);
    }

    [Fact]
    public void What_cannot_be_made_is_told()
    {
        Order(() => Jobs.Expect(1));
        Order(() => Jobs.Play(1, null));
        _bench.Run(1);

        Assert.Equal([(1, PlayEnd.Failed)], _bench.Played);
    }

    [Fact]
    public void Keys_are_collected_from_events_from_info_and_from_the_sound()
    {
        _bench.Collect(1, new DigitRules(MaxLength: 10));
        _bench.Run(1);
        _bench.Press('4');
        Order(() => _bench.Station.Press('7'));
        _bench.Run(1);
        _bench.Press('#');
        Assert.Equal([(1, "47", DigitOutcome.Complete)], _bench.Collected);

        var inBand = new StationBench(hasEvents: false);
        inBand.Collect(2, new DigitRules(MaxLength: 2, FirstDigitMs: 20_000));
        inBand.Say(StationBench.Tone(100), ticks: 20);
        inBand.Run(300); // nothing comes of the phone for six seconds: then its keys are heard as before
        inBand.Say(new ToneSource(Softswitch.Media.Tones.Tone.Digits("19"), 8000), ticks: 30);
        Assert.Equal([(2, "19", DigitOutcome.Complete)], inBand.Collected);
    }

    [Fact]
    public void Time_for_keys_begins_when_nothing_is_played_any_more()
    {
        _bench.Play(1, StationBench.Tone(2_000));
        _bench.Collect(2, new DigitRules(FirstDigitMs: 1_000));
        _bench.Run(140);
        Assert.Empty(_bench.Collected);

        _bench.Run(20);
        Assert.Equal([(2, "", DigitOutcome.Nothing)], _bench.Collected);
    }

    [Fact]
    public void Key_ends_what_is_played_unless_it_must_be_heard()
    {
        _bench.Play(1, StationBench.Tone(10_000));
        _bench.Collect(2, new DigitRules(MaxLength: 2, BargesIn: false));
        Order(() => _bench.Station.Press('1'));
        _bench.Run(2);
        Assert.True(_bench.Station.IsSpeaking);

        _bench.Collect(3, new DigitRules(MaxLength: 2));
        Order(() => _bench.Station.Press('1'));
        _bench.Run(2);
        Assert.Equal([(1, PlayEnd.Stopped)], _bench.Played);
    }

    [Fact]
    public void Phone_that_hears_a_peer_is_sent_nothing_until_something_is_played()
    {
        _bench.Run(3, isRelayed: true);
        Assert.Empty(_bench.Heard);

        _bench.Play(1, StationBench.Tone(10_000));
        _bench.Run(3, isRelayed: true);
        Assert.Equal(3 * 160, _bench.Heard.Count);
    }

    [Fact]
    public void Two_stations_that_are_linked_hear_each_other_whatever_their_rates()
    {
        var link = SoundLink.Between(8000, 16000);
        var other = new LegStation(new SoundFormat(0, AudioFormats.G722, 9, null, 20), CodecSet.OfSystem, new RtpOutlet(8, 1, 1, 8000), 1, _bench);
        Order(() => _bench.Station.Sit(link.One));
        other.Order(() => other.Sit(link.Other));

        Assert.InRange(_bench.Say(StationBench.Tone(10_000), ticks: 50, beside: other), 40, 50);
    }

    [Fact]
    public void Key_of_one_of_two_linked_stations_is_a_key_at_the_other()
    {
        const int Events = 96;
        var link = SoundLink.Between(8000, 8000);
        var other = new LegStation(new SoundFormat(0, AudioFormats.Pcmu, 0, Events, 20), CodecSet.OfSystem, new RtpOutlet(8, 1, 1, 8000), 1, _bench);
        Order(() => _bench.Station.Sit(link.One));
        other.Order(() => other.Sit(link.Other));
        _bench.Run(1);
        _bench.Press('5');

        var keys = new List<(char? Key, bool IsEnd)>();
        var packet = new byte[400];
        for (var tick = 1; tick <= 20; tick++)
        {
            other.Tick(isRelayed: false, tick * 20_000);
            while (other.TryNext(packet, out var length))
            {
                if ((packet[1] & 0x7F) == Events && TelephoneEvent.TryParse(packet.AsSpan(RtpOutlet.HeaderLength, length - RtpOutlet.HeaderLength), out var key))
                    keys.Add((key.Digit, key.IsEnd));
            }
        }

        Assert.All(keys, key => Assert.Equal('5', key.Key));
        Assert.Equal(3, keys.Count(key => key.IsEnd));
    }

    [Fact]
    public void Phone_on_hold_is_sent_nothing_and_what_it_was_played_goes_on()
    {
        _bench.Play(1, StationBench.Tone(200));
        Order(() => _bench.Station.IsHeld = true);
        _bench.Run(15);
        Assert.Empty(_bench.Heard);
        Assert.Equal([(1, PlayEnd.Finished)], _bench.Played);

        Order(() => _bench.Station.IsHeld = false);
        _bench.Run(2);
        Assert.Equal(2 * 160, _bench.Heard.Count);
    }

    [Fact]
    public void Leaving_ends_every_job_once()
    {
        _bench.Play(1, StationBench.Tone(10_000));
        _bench.Collect(2, new DigitRules());
        _bench.Run(1);

        _bench.Station.Leave();
        _bench.Station.Leave();

        Assert.Equal([(1, PlayEnd.Stopped)], _bench.Played);
        Assert.Equal([(2, "", DigitOutcome.Collecting)], _bench.Collected);
    }

    private void Order(Action work) => _bench.Station.Order(work);
}
