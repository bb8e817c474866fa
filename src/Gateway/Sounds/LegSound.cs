using Softswitch.Domain.Calls;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Sessions;
using Softswitch.Media.Codecs;
using Softswitch.Media.Streams;

namespace Softswitch.Gateway.Sounds;

/// <summary>
/// The gateway as the other side of one leg: what it agreed on with the device, and its station there. In the turns of the call.
/// </summary>
internal sealed class LegSound(LegSession leg)
{
    private MediaEndpoint? _endpoint;
    private SoundFormat? _format;
    private bool _isSecure;
    private int _overheard;
    private bool _isInRoom;

    /// <summary>Null as long as nothing is agreed on.</summary>
    public LegStation? Station { get; private set; }

    /// <summary>The loop whose music the device takes as it is encoded for all who hear it; null where it takes other packets than these.</summary>
    public int? MusicLoop => _format?.PtimeMilliseconds == SoundInlet.FrameMilliseconds ? _endpoint!.Pair.Loop : null;

    /// <summary>There is no time for a call that needs stations. One that has some gets those that it needs besides.</summary>
    public bool IsTooMuch => leg.Call.Context.Sounds is not null && Engine.IsBehind && leg.Call.Legs.All(each => each.Sound.Station is null);

    /// <summary>What is spoken with the device; null as long as nothing is agreed on.</summary>
    public AudioFormat? Spoken => _format?.Audio;

    /// <summary>What the gateway says of itself to the device; null where it is never the other side.</summary>
    public LegDescriptions? Descriptions => field ??= leg.Call.Context.Sounds is { } context ? new LegDescriptions(leg, context) : null;

    private SoundCommands Commands => field ??= new SoundCommands(leg);

    private SoundContext Context => leg.Call.Context.Sounds!;

    private IMediaEngine Engine => leg.Call.Context.Engine;

    /// <summary>Describes the gateway as the other side: in answer to an offer, or without one as an offer of its own. Null when there is no way.</summary>
    public MessageBody? Describe(MessageBody? offer)
    {
        if (Descriptions is not { } descriptions || (offer is not null && IsTooMuch))
            return null;
        if (offer is null)
            return descriptions.Offer(null, like: null);
        var answer = descriptions.Answer(offer, Spoken ?? leg.Call.Beside(leg, each => each.Sound.Spoken is not null)?.Sound.Spoken);

        // What began encrypted never goes on in the clear.
        if (answer is null || (_isSecure && !answer.Format.IsSecure))
            return null;
        var published = descriptions.Publish(answer);
        if (published is not null)
            Agree(answer.Format);
        return published;
    }

    /// <summary>Takes the answer of the device to an offer of <see cref="Descriptions"/>; false when nothing is agreed on.</summary>
    public bool TryLearn(MessageBody? answer)
    {
        if (Descriptions?.Agreed(answer) is { } format)
            Agree(format);
        return Station is not null;
    }

    /// <summary>The gateway is, or could be, the other side in what the device and that side agreed on.</summary>
    public bool CanAdapt => Station is not null || (!IsTooMuch && Standing() is not null);

    /// <summary>Takes the place of the other side in it, where <see cref="CanAdapt"/>.</summary>
    public void Adapt()
    {
        if (Station is null && Standing() is { } format)
            Agree(format);
    }

    /// <inheritdoc cref="SoundCommands.Perform(LegCommand)"/>
    public void Perform(LegCommand command) => Commands.Perform(command);

    /// <summary>A key in SIP INFO; false when the gateway is not the other side.</summary>
    public bool TryPress(char key)
    {
        if (Station is not { } station)
            return false;
        station.Order(() => station.Press(key));
        return true;
    }

    /// <summary>From now on, or no longer, somebody here needs to know what the other side of the call says.</summary>
    public void Overhear(bool isWanted)
    {
        _overheard += isWanted ? 1 : -1;
        if (!leg.IsClosed)
            leg.Call.Reconnect();
    }

    /// <summary>From now on the device hears a room, and no longer the other side of its call.</summary>
    public void Enter(RoomSeat seat)
    {
        if (!_isInRoom)
            Engine.Disconnect(_endpoint!);
        _isInRoom = true;
        Sit(seat);
    }

    /// <summary>The device hears nobody until it is joined with another leg.</summary>
    public void LeaveRoom()
    {
        _isInRoom = false;
        Sit(null);
    }

    /// <summary>
    /// Lets two legs hear each other of which the gateway is the other side: packets pass where both have the same codec and take keys alike,
    /// else they are decoded and coded anew.
    /// </summary>
    public void Join(LegSound other)
    {
        if (Station is not { } station || other.Station is not { } theirs || _isInRoom || other._isInRoom)
            return;
        var isRelayed = _format!.Audio == other._format!.Audio && (_format.EventType is null) == (other._format.EventType is null);
        if (isRelayed)
        {
            _endpoint!.RelayTypes = MapFrom(other._format, _format);
            other._endpoint!.RelayTypes = MapFrom(_format, other._format);
            Engine.Connect(_endpoint, other._endpoint);
        }
        else
        {
            Engine.Disconnect(_endpoint!);
            Engine.Disconnect(other._endpoint!);
        }

        var link = SoundLink.Between(station.SampleRate, theirs.SampleRate, passesSound: !isRelayed || _overheard + other._overheard > 0);
        Sit(link.One);
        other.Sit(link.Other);
    }

    /// <summary>The leg is gone. Its station ends when its endpoint is released.</summary>
    public void Close()
    {
        if (Station is not null)
            Commands.Close();
    }

    private static PayloadTypeMap MapFrom(SoundFormat from, SoundFormat to) => new(
        from.EventType is { } theirs && to.EventType is { } ours
            ? [(from.PayloadType, to.PayloadType), (theirs, ours)]
            : [(from.PayloadType, to.PayloadType)]);

    private SoundFormat? Standing() =>
        leg.Call.Context.Sounds is { } context && leg.Media is { Learned: { } theirs, Agreed: { } ours }
            ? PlatformDescription.Standing(theirs, ours, context.Codecs, line => leg.Media.Find(line)?.Traffic.Stream.PayloadType ?? 0)
            : null;

    private void Agree(SoundFormat format)
    {
        if (leg.Media.Find(format.Line) is not { } endpoint)
            return;
        if (format.Handshake is not { } terms)
            Engine.Secure(endpoint, format.Keys);
        else if (endpoint.Handshake?.TryGoOn(terms) != true)
            Engine.Prove(endpoint, new EndpointHandshake(terms, Context.Dtls!));
        _isSecure = format.IsSecure;
        var plain = format with { Keys = null, Handshake = null, IsHeld = false };
        var isSame = endpoint == _endpoint && plain == _format;
        (_endpoint, _format) = (endpoint, plain);
        if (isSame)
        {
            Hold(Station!, format.IsHeld);
            return;
        }

        var outlet = endpoint.Outlet is { } known && known.ClockRate == format.Audio.ClockRate ? known : NewOutlet(format.Audio.ClockRate);
        Station = new LegStation(format, Context.Codecs, outlet, (uint)leg.Core.Ids.NextTag(), Commands);
        Hold(Station, format.IsHeld);
        Engine.Attach(endpoint, Station, outlet);
        leg.Call.Reconnect();
    }

    private void Sit(ISeat? seat)
    {
        var station = Station!;
        station.Order(() => station.Sit(seat));
    }

    private static void Hold(LegStation station, bool isHeld) => station.Order(() => station.IsHeld = isHeld);

    private RtpOutlet NewOutlet(int clockRate)
    {
        var random = leg.Core.Ids.NextTag();
        return new RtpOutlet((uint)random, (ushort)(random >> 32), (uint)(random >> 24), clockRate);
    }
}
