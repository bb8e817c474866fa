using Softswitch.Media.Dtmf;
using Softswitch.Media.Streams;
using Softswitch.Protocols.Rtp;

namespace Softswitch.Gateway.Sounds;

/// <summary>The keys of a device, in its packets where that was agreed on (RFC 4733) and in its sound where not (SPEC C17).</summary>
internal sealed class StationKeys
{
    private const int MostWaiting = 32;

    private readonly int? _eventType;
    private readonly TelephoneEventReceiver? _events;
    private readonly DtmfDetector? _detector;
    private readonly DtmfMark[] _marks = new DtmfMark[DtmfDetector.MostMarks];
    private readonly Queue<char> _pressed = new(MostWaiting);

    public StationKeys(int? eventType, int clockRate, int sampleRate)
    {
        _eventType = eventType;
        if (eventType is null)
            _detector = new DtmfDetector(sampleRate);
        else
            _events = new TelephoneEventReceiver(clockRate);
    }

    /// <summary>Keys are heard in the sound, as whoever hears the device hears them.</summary>
    public bool AreInSound => _detector is not null;

    public bool IsKey(in RtpHeader header) => header.PayloadType == _eventType;

    public void Receive(ReadOnlySpan<byte> packet, in RtpHeader header, long nowMicroseconds) =>
        _events!.Receive(header.Timestamp, packet[header.Length..], nowMicroseconds);

    /// <summary>20 ms of sound; empty when none came.</summary>
    public void Listen(ReadOnlySpan<short> said, long nowMicroseconds)
    {
        while (_events is not null && _events.TryTake(nowMicroseconds, out var press))
            Add(press.Key);
        if (_detector is null || said.IsEmpty)
            return;
        var count = _detector.Listen(said, _marks);
        foreach (var mark in _marks.AsSpan(0, count))
        {
            if (mark.Began)
                Add(mark.Digit);
        }
    }

    public bool TryTake(out char key) => _pressed.TryDequeue(out key);

    private void Add(char key)
    {
        if (_pressed.Count < MostWaiting)
            _pressed.Enqueue(key);
    }
}
