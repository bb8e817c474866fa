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
internal sealed class StationBench : IStationEvents
{
    private const int EventType = 101;
    private const int Tick = 20_000;

    private readonly RtpOutlet _phone = new(7, 1, 1, 8000);
    private readonly G711Encoder _encoder = G711Encoder.Alaw();
    private readonly byte[] _packet = new byte[2048];
    private long _now = Tick;

    public StationBench(bool hasEvents = true) =>
        Station = new(new SoundFormat(0, AudioFormats.Pcma, 8, hasEvents ? EventType : null, 20), CodecSet.OfSystem, new RtpOutlet(9, 1, 1, 8000), 1, this);

    public LegStation Station { get; }

    public List<(int Job, PlayEnd End)> Played { get; } = [];

    public List<(int Job, string Digits, DigitOutcome Outcome)> Collected { get; } = [];

    /// <summary>What the phone was sent, in A-law.</summary>
    public List<byte> Heard { get; } = [];

    public static ToneSource Tone(int milliseconds) => new(new Tone([new TonePart(700, 0, milliseconds)], Repeats: false), 8000);

    public void OnPlayed(int job, PlayEnd end) => Played.Add((job, end));

    public void OnCollected(int job, DigitCollection entry) => Collected.Add((job, entry.Digits, entry.Outcome));

    public void Play(int job, ISoundSource source) => Station.Order(() =>
    {
        Station.Jobs.Expect(job);
        Station.Jobs.Play(job, new PlayJob(job, source, repeats: false));
    });

    public void Collect(int job, DigitRules rules) => Station.Order(() => Station.Jobs.Collect(new CollectJob(job, rules)));

    public void Run(int ticks, bool isRelayed = false)
    {
        for (var i = 0; i < ticks; i++, _now += Tick)
        {
            Station.Tick(isRelayed, _now);
            while (Station.TryNext(_packet, out var length))
                Heard.AddRange(_packet[RtpOutlet.HeaderLength..length]);
        }
    }

    /// <summary>The phone says something, a tick at a time.</summary>
    /// <param name="beside">Another station that is ticked; counts its packets that are no silence.</param>
    public int Say(ToneSource source, int ticks, LegStation? beside = null)
    {
        var frame = new short[160];
        var loud = 0;
        for (var i = 0; i < ticks; i++)
        {
            source.Read(frame);
            Receive(_phone.Write(_packet, _encoder.Encode(frame, _packet.AsSpan(RtpOutlet.HeaderLength)), 8, isMarked: false, 160, _now));
            Run(1);
            beside?.Tick(isRelayed: false, _now);
            while (beside is not null && beside.TryNext(_packet, out var length))
                loud += _packet.AsSpan(RtpOutlet.HeaderLength, length - RtpOutlet.HeaderLength).ContainsAnyExcept(_packet[RtpOutlet.HeaderLength]) ? 1 : 0;
        }

        return loud;
    }

    /// <summary>The phone presses a key, as telephone-events.</summary>
    public void Press(char key, bool isRelayed = false)
    {
        var sender = new TelephoneEventSender(_phone, EventType);
        Assert.True(sender.TryAdd(key, 100));
        for (var i = 0; i < 12; i++)
        {
            sender.Tick();
            while (sender.TryNext(_packet, _now, out var length))
                Receive(length);
            Run(1, isRelayed);
        }
    }

    private void Receive(int length)
    {
        Assert.True(RtpHeader.TryParse(_packet.AsSpan(0, length), out var header));
        Station.Receive(_packet.AsSpan(0, length), in header, _now);
    }
}
