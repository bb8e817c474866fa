using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Gateway.Sounds;
using Softswitch.Media.Codecs;
using Softswitch.Media.Sources;
using Softswitch.Media.Streams;
using Softswitch.Media.Tones;
using Softswitch.Protocols.Rtp;
using Softswitch.Support.Memory;

namespace Softswitch.Gateway.Tests.Sounds;

/// <summary>A tick of a station that has its work costs nothing on the heap.</summary>
public sealed class StationAllocationTests
{
    private readonly StationBench _events = new();
    private readonly byte[] _packet = new byte[1500];
    private long _now = 20_000;

    [Theory]
    [InlineData("PCMA")]
    [InlineData("G722")]
    [InlineData("opus")]
    public void Sound_is_played_and_heard_without_allocating(string codec)
    {
        var format = AudioFormats.All.First(each => each.Name == codec);
        if (!CodecSet.OfSystem.Offered.Contains(format))
            return;
        var station = Station(format);
        station.Jobs.Expect(1);
        station.Jobs.Play(1, new PlayJob(1, new ToneSource(Tone.Continuous(440), station.SampleRate), repeats: true));
        var far = Station(format);

        Assert.Equal(0, Allocated.InEveryRound(50, () => Exchange(station, far), before: () => Exchange(station, far)));
    }

    [Fact]
    public void Music_is_sent_without_allocating()
    {
        var station = Station(AudioFormats.Pcma);
        station.Jobs.Expect(1);
        station.Jobs.Play(1, new PlayJob(1, new MusicChannel(new ClipSource(BuiltInMusic.Clip, loops: true), CodecSet.OfSystem)));

        Assert.Equal(0, Allocated.InEveryRound(50, () => Exchange(station, null), before: () => Exchange(station, null)));
    }

    [Fact]
    public void Room_is_mixed_without_allocating()
    {
        var rooms = new Rooms();
        var stations = Enumerable.Range(0, 5).Select(_ => Station(AudioFormats.Pcma)).ToList();
        stations.ForEach(station => station.Sit(rooms.Enter(new("acme"), "room", station.SampleRate, new(MixRole.Member, LegId.Caller))));

        Assert.Equal(0, Allocated.InEveryRound(50, Tick, before: Tick));

        void Tick()
        {
            foreach (var station in stations)
                Exchange(station, null);
        }
    }

    private LegStation Station(AudioFormat format) => new(
        new SoundFormat(0, format, format.StaticPayloadType ?? 111, null, 20), CodecSet.OfSystem, new RtpOutlet(1, 1, 1, format.ClockRate), 1, _events);

    private void Exchange(LegStation station, LegStation? far)
    {
        station.Tick(isRelayed: false, _now);
        while (station.TryNext(_packet, out var length))
        {
            if (far is not null && RtpHeader.TryParse(_packet.AsSpan(0, length), out var header))
                far.Receive(_packet.AsSpan(0, length), in header, _now);
        }

        far?.Tick(isRelayed: false, _now);
        _now += 20_000;
    }
}
