using System.Collections.Concurrent;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Media.Codecs;
using Softswitch.Media.Streams;
using Softswitch.Protocols.Rtp;

namespace Softswitch.Gateway.Sounds;

/// <summary>
/// What the platform hears from one device and lets it hear, 20 ms at a time. Everything runs on the loop of the device's endpoint, but
/// for <see cref="Order"/>.
/// </summary>
internal sealed class LegStation : IMediaStation
{
    private const int FramesPerSecond = 50;
    private const long Pause = 1_000_000; // after which nobody listens for what is not sent

    private readonly ConcurrentQueue<Action> _orders = new();
    private readonly AudioFormat _format;
    private readonly SoundInlet _inlet;
    private readonly SoundOutlet _outlet;
    private readonly StationKeys _keys;
    private readonly TelephoneEventSender? _pressed; // null: the device takes no keys beside its sound
    private readonly KeyTones _tones;
    private readonly short[] _said;
    private readonly short[] _heard;
    private long _now; // of this tick, in microseconds
    private long _receivedAt = -Pause;
    private bool _isRelayed;
    private bool _isMusic;
    private bool _hasMusic; // to be sent in this tick
    private ISeat? _seat;

    /// <param name="noiseSeed">Another one for each station.</param>
    public LegStation(SoundFormat format, CodecSet codecs, RtpOutlet outlet, uint noiseSeed, IStationEvents events)
    {
        _format = format.Audio;
        SampleRate = format.Audio.SampleRate == 8000 ? 8000 : 16000;
        Jobs = new StationJobs(events);
        _inlet = new SoundInlet([new(format.PayloadType, format.Audio)], codecs, SampleRate, noiseSeed);
        _outlet = new SoundOutlet(outlet, format.Audio, format.PayloadType, codecs, SampleRate, format.PtimeMilliseconds);
        _pressed = format.EventType is { } eventType ? new TelephoneEventSender(outlet, eventType) : null;
        _tones = new KeyTones(SampleRate);
        _keys = new StationKeys(format.EventType, format.Audio.ClockRate, SampleRate);
        _said = new short[SampleRate / FramesPerSecond];
        _heard = new short[SampleRate / FramesPerSecond];
    }

    /// <summary>Of the sound here, in Hz.</summary>
    public int SampleRate { get; }

    /// <summary>The device wants to be sent nothing; what is played goes on unheard. To be used in orders only, as the next.</summary>
    public bool IsHeld { get; set; }

    public StationJobs Jobs { get; }

    public bool IsSpeaking => Jobs.IsPlaying || _tones.IsPlaying || _pressed is { IsSending: true };

    /// <summary>Has work done at the next tick. May be called from any thread.</summary>
    public void Order(Action work) => _orders.Enqueue(work);

    /// <summary>Joins others; null leaves those it is with.</summary>
    public void Sit(ISeat? seat)
    {
        _seat?.Leave();
        _seat = seat;
    }

    /// <inheritdoc cref="ISeat.Adjust"/>
    public void Adjust(double? said, double? heard) => _seat?.Adjust(said, heard);

    /// <summary>A key that came beside the media (SIP INFO).</summary>
    public void Press(char key)
    {
        Jobs.Press(key, _now / 1000);
        _seat?.Press(new PassedKey(key, IsInSound: false));
    }

    public void Leave()
    {
        Jobs.End();
        Sit(null);
    }

    public void Receive(ReadOnlySpan<byte> packet, in RtpHeader header, long nowMicroseconds)
    {
        if (_keys.IsKey(in header))
            _keys.Receive(packet, in header, nowMicroseconds);
        else if (!_isRelayed || Jobs.IsRecording || _seat is { IsListening: true })
        {
            _inlet.Receive(packet, nowMicroseconds);
            _receivedAt = nowMicroseconds;
        }
    }

    public void Tick(bool isRelayed, long nowMicroseconds)
    {
        (_now, _isRelayed) = (nowMicroseconds, isRelayed);
        while (_orders.TryDequeue(out var order))
            order();
        var said = nowMicroseconds - _receivedAt < Pause && _inlet.Take(_said, nowMicroseconds) ? _said.AsSpan() : default;
        _keys.Listen(said, nowMicroseconds);
        TakeKeys();
        PassKeysOn();
        Jobs.Write(said, Hear(said));
        if (!IsHeld && (!isRelayed || IsSpeaking))
            Speak();
        Jobs.Tick(nowMicroseconds / 1000);
    }

    public bool TryNext(Span<byte> packet, out int length)
    {
        if (_pressed is not null && _pressed.TryNext(packet, _now, out length))
            return true;
        if (!_hasMusic)
            return _outlet.TryNext(packet, _now, out length);
        _hasMusic = false;
        length = _outlet.SendEncoded(packet, Jobs.Music!.PayloadOf(_format, _now), _format.TicksOf(SoundInlet.FrameMilliseconds), _now);
        return true;
    }

    // What is played goes before the others: an announcement to one of a room.
    private ReadOnlySpan<short> Hear(ReadOnlySpan<short> said)
    {
        _seat?.Say(said);
        var isHeard = _seat?.Hear(_heard) == true;
        if (Jobs.TryHear(_heard) | _tones.TryRead(_heard) || isHeard)
            return _heard;
        Array.Clear(_heard);
        return default;
    }

    // A key in packets that are relayed is there with them.
    private void TakeKeys()
    {
        while (_keys.TryTake(out var key))
        {
            Jobs.Press(key, _now / 1000);
            if (!_isRelayed)
                _seat?.Press(new PassedKey(key, _keys.AreInSound));
        }
    }

    private void PassKeysOn()
    {
        while (_seat is { } seat && seat.TryTakeKey(out var passed))
        {
            if (_pressed is not null)
                _pressed.TryAdd(passed.Key);
            else if (!passed.IsInSound)
                _tones.Add(passed.Key);
        }

        _pressed?.Tick();
    }

    private void Speak()
    {
        if (_pressed is { IsSending: true })
            return; // the time of a key has no other sound
        var hadMusic = _isMusic;
        _isMusic = _hasMusic = Jobs.Music is not null;
        if (_isMusic && !hadMusic)
            _outlet.Clear();
        if (!_isMusic)
            _outlet.Add(_heard);
    }
}
