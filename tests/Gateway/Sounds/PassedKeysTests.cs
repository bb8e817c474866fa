using Softswitch.Gateway.Sounds;
using Softswitch.Media.Codecs;
using Softswitch.Media.Dtmf;
using Softswitch.Media.Sources;
using Softswitch.Media.Streams;
using Softswitch.Media.Tones;

namespace Softswitch.Gateway.Tests.Sounds;

/// <summary>Keys between two phones that do not send and take them alike.</summary>
public sealed class PassedKeysTests
{
    private const int Events = 96;

    private readonly List<char> _events = [];
    private readonly List<short> _sound = [];
    private readonly byte[] _packet = new byte[400];
    private long _now;

    [Fact]
    public void Keys_beside_the_sound_are_tones_for_a_phone_that_takes_no_others()
    {
        var (bench, other) = Linked(hasEvents: true, othersHaveEvents: false);
        Run(bench, other, ticks: 1);
        bench.Press('5');
        bench.Station.Order(() => bench.Station.Press('9'));
        Run(bench, other, ticks: 40);

        Assert.Equal("59", TonesHeard());
        Assert.Empty(_events);
    }

    [Fact]
    public void Keys_in_the_sound_are_keys_for_a_phone_that_takes_them_so()
    {
        var (bench, other) = Linked(hasEvents: false, othersHaveEvents: true);
        Say(bench, other, "27", ticks: 40);

        Assert.Equal(['2', '7'], _events);
    }

    [Fact]
    public void Keys_in_the_sound_are_heard_once_by_a_phone_that_hears_them_so()
    {
        var (bench, other) = Linked(hasEvents: false, othersHaveEvents: false);
        Say(bench, other, "27", ticks: 60);

        Assert.Equal("27", TonesHeard());
    }

    [Fact]
    public void Packets_that_are_relayed_have_their_keys_with_them_and_only_others_are_passed_on()
    {
        var (bench, other) = Linked(hasEvents: true, othersHaveEvents: true);
        bench.Run(1, isRelayed: true);
        bench.Press('5', isRelayed: true);
        bench.Station.Order(() => bench.Station.Press('9'));
        bench.Run(1, isRelayed: true);
        Run(bench, other, ticks: 1, isRelayed: true);
        Assert.True(other.IsSpeaking); // the packets of the peer keep out of the key
        Run(bench, other, ticks: 20, isRelayed: true);

        Assert.Equal(['9'], _events);
        Assert.False(other.IsSpeaking);
    }

    private static (StationBench One, LegStation Other) Linked(bool hasEvents, bool othersHaveEvents)
    {
        var bench = new StationBench(hasEvents);
        var format = new SoundFormat(0, AudioFormats.Pcmu, 0, othersHaveEvents ? Events : null, 20);
        var other = new LegStation(format, CodecSet.OfSystem, new RtpOutlet(8, 1, 1, 8000), 1, bench);
        var link = SoundLink.Between(8000, 8000);
        bench.Station.Order(() => bench.Station.Sit(link.One));
        other.Order(() => other.Sit(link.Other));
        return (bench, other);
    }

    private void Say(StationBench bench, LegStation other, string digits, int ticks)
    {
        var source = new ToneSource(Tone.Digits(digits), 8000);
        for (var i = 0; i < ticks; i++)
        {
            bench.Say(source, ticks: 1);
            Take(other, isRelayed: false);
        }
    }

    private void Run(StationBench bench, LegStation other, int ticks, bool isRelayed = false)
    {
        for (var i = 0; i < ticks; i++)
        {
            bench.Run(1, isRelayed);
            Take(other, isRelayed);
        }
    }

    // A tick of the other, and what its phone gets.
    private void Take(LegStation other, bool isRelayed)
    {
        other.Tick(isRelayed, _now += 20_000);
        while (other.TryNext(_packet, out var length))
        {
            var payload = _packet.AsSpan(RtpOutlet.HeaderLength, length - RtpOutlet.HeaderLength);
            if ((_packet[1] & 0x7F) != Events)
            {
                var pcm = new short[payload.Length];
                G711Decoder.Mulaw().Decode(payload, pcm);
                _sound.AddRange(pcm);
            }
            else if (TelephoneEvent.TryParse(payload, out var key) && (_packet[1] & 0x80) != 0)
                _events.Add(key.Digit!.Value);
        }
    }

    private string TonesHeard()
    {
        var (detector, marks, heard) = (new DtmfDetector(8000), new DtmfMark[DtmfDetector.MostMarks], "");
        foreach (var frame in _sound.Chunk(160))
        {
            foreach (var mark in marks.AsSpan(0, detector.Listen(frame, marks)))
                heard += mark.Began ? mark.Digit : "";
        }

        return heard;
    }
}
