using Softswitch.Media.Mixing;
using Softswitch.Media.Recording;
using Softswitch.Media.Resampling;

namespace Softswitch.Gateway.Sounds;

/// <summary>The place of one leg in a room. Used by the loop of the leg, which brings sound at a rate of its own.</summary>
internal sealed class RoomSeat : ISeat
{
    private const int FramesPerSecond = 50;

    private readonly Room _room;
    private readonly Resampler? _in;
    private readonly Resampler? _out;
    private readonly short[] _said;
    private readonly short[] _heard;
    private bool _isThere;

    public RoomSeat(Room room, MixerParty party, int roomRate, int seatRate, RoomPlace place)
    {
        (_room, Party, Place) = (room, party, place);
        var length = roomRate / FramesPerSecond;
        (_said, _heard) = (new short[length], new short[length]);
        (Said, Mixed) = (new FrameShelf(length), new FrameShelf(length));
        if (roomRate == seatRate)
            return;
        _in = new Resampler(seatRate, roomRate);
        _out = new Resampler(roomRate, seatRate);
    }

    public MixerParty Party { get; }

    public RoomPlace Place { get; }

    /// <inheritdoc cref="Room.Record"/>
    public CallRecording Record(Func<RecordingConfig, CallRecording> begin) => _room.Record(begin);

    /// <summary>What it said and was not mixed yet. Within the lock of the room, as the next.</summary>
    public FrameShelf Said { get; }

    /// <summary>What was mixed for it and it has not heard yet.</summary>
    public FrameShelf Mixed { get; }

    public bool IsListening => true;

    public void Say(ReadOnlySpan<short> said)
    {
        var frame = said.IsEmpty ? said : In(said);
        _isThere = _room.Exchange(this, frame, _heard);
    }

    public bool Hear(Span<short> heard)
    {
        if (!_isThere)
            return false;
        if (_out is null)
            _heard.CopyTo(heard);
        else
            _out.Resample(_heard, heard);
        return true;
    }

    public void Adjust(double? said, double? heard) => _room.Adjust(this, said, heard);

    public void Press(PassedKey key)
    {
        // The keys of one in a room are the business of nobody else there.
    }

    public bool TryTakeKey(out PassedKey key)
    {
        key = default;
        return false;
    }

    public void Leave() => _room.Leave(this);

    private ReadOnlySpan<short> In(ReadOnlySpan<short> said)
    {
        if (_in is null)
            return said;
        _in.Resample(said, _said);
        return _said;
    }
}
