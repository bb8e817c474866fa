using Softswitch.Domain.Media;
using Softswitch.Media.Mixing;
using Softswitch.Media.Recording;
using Softswitch.Media.Sources;
using Softswitch.Media.Tones;

namespace Softswitch.Gateway.Sounds;

/// <summary>
/// A conference. Its seats are on several loops: each puts in what it hears and takes out what was mixed for it, and whoever has been here
/// longest mixes for all, once in its tick.
/// </summary>
internal sealed class Room(int sampleRate, Action<Room> emptied)
{
    public const int MostSeats = 200;

    private static readonly Tone Joined = new([new TonePart(600, 0, 120), new TonePart(900, 0, 120)], Repeats: false);
    private static readonly Tone Gone = new([new TonePart(900, 0, 120), new TonePart(600, 0, 120)], Repeats: false);

    private readonly Lock _gate = new();
    private readonly Mixer _mixer = new(new MixerConfig(sampleRate));
    private readonly List<RoomSeat> _seats = [];
    private CallRecording? _recording;

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
                return _seats.Count == 0;
        }
    }

    /// <summary>Null when it is full.</summary>
    public RoomSeat? Enter(int seatRate, RoomPlace place)
    {
        lock (_gate)
        {
            if (_seats.Count == MostSeats)
                return null;
            Announce(Joined, place);
            var seat = new RoomSeat(this, _mixer.Add(), sampleRate, seatRate, place);
            seat.Party.IsPrivate = place.Role is MixRole.Listener or MixRole.Whisperer;
            foreach (var other in _seats)
            {
                OpenPath(seat, other);
                OpenPath(other, seat);
            }

            _seats.Add(seat);
            return seat;
        }
    }

    /// <summary>The file of what all say to all, begun with the first who wants it; it ends with the room.</summary>
    public CallRecording Record(Func<RecordingConfig, CallRecording> begin)
    {
        lock (_gate)
            return _recording ??= begin(new RecordingConfig(IsStereo: false, sampleRate));
    }

    public void Leave(RoomSeat seat)
    {
        lock (_gate)
        {
            if (!_seats.Remove(seat))
                return;
            _mixer.Remove(seat.Party);
            Announce(Gone, seat.Place);
            if (_seats.Count == 0)
            {
                _recording?.Stop();
                _recording = null; // who comes before the room is forgotten begins another
            }
        }

        if (IsEmpty)
            emptied(this);
    }

    /// <summary>The tick of a seat: what it says goes in, and what it hears comes out. False when nothing is there for it yet.</summary>
    /// <param name="said">20 ms at the rate of the room; empty for nothing.</param>
    /// <param name="heard">Room for 20 ms.</param>
    public bool Exchange(RoomSeat seat, ReadOnlySpan<short> said, Span<short> heard)
    {
        lock (_gate)
        {
            seat.Said.Put(said);
            if (_seats.Count > 0 && _seats[0] == seat)
                Mix();
            return seat.Mixed.TryTake(heard);
        }
    }

    public void Adjust(RoomSeat seat, double? said, double? heard)
    {
        lock (_gate)
        {
            (seat.Party.IsMuted, seat.Party.InGain) = (said is null, said ?? 0);
            (seat.Party.IsDeaf, seat.Party.OutGain) = (heard is null, heard ?? 0);
        }
    }

    private void Announce(Tone tone, RoomPlace place)
    {
        if (_seats.Count > 0 && place.Role == MixRole.Member)
            _mixer.Announce(new ToneSource(tone, sampleRate));
    }

    private void OpenPath(RoomSeat from, RoomSeat to)
    {
        if (from.Place.Role == MixRole.Whisperer && to.Place.Role == MixRole.Talker && to.Place.Leg == from.Place.To)
            _mixer.SetPath(from.Party, to.Party, isOpen: true);
    }

    private void Mix()
    {
        foreach (var seat in _seats)
        {
            if (seat.Said.TryTake(out var frame))
                _mixer.Contribute(seat.Party, frame);
        }

        _mixer.Mix();
        _recording?.Write(_mixer.Shared, default);
        foreach (var seat in _seats)
            seat.Mixed.Put(_mixer.Listen(seat.Party).Pcm);
    }
}
