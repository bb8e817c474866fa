using Softswitch.Domain.Calls;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Sessions;
using Softswitch.Media.Streams;

namespace Softswitch.Gateway.Sounds;

/// <summary>
/// The gateway as the other side of one leg: what it agreed on with the device, and its station there. In the turns of the call.
/// </summary>
internal sealed class LegSound(LegSession leg)
{
    private MediaEndpoint? _endpoint;
    private SoundFormat? _format;
    private bool _isOffered;
    private bool _isSecure;

    /// <summary>Null as long as nothing is agreed on.</summary>
    public LegStation? Station { get; private set; }

    /// <summary>The loop whose music the device takes as it is encoded for all who hear it; null where it takes other packets than these.</summary>
    public int? MusicLoop => _format?.PtimeMilliseconds == SoundInlet.FrameMilliseconds ? _endpoint!.Pair.Loop : null;

    private SoundCommands Commands => field ??= new SoundCommands(leg);

    private SoundContext Context => leg.Call.Context.Sounds!;

    private IMediaEngine Engine => leg.Call.Context.Engine;

    /// <summary>Describes the gateway as the other side: in answer to an offer, or without one as an offer of its own. Null when there is no way.</summary>
    public MessageBody? Describe(MessageBody? offer)
    {
        if (leg.Call.Context.Sounds is null)
            return null;
        _isOffered = offer is null;
        var description = offer is null ? PlatformDescription.Offer(Context.Codecs) : PlatformDescription.Answer(offer, Context.Codecs, leg.Core.Ids);

        // What began encrypted never goes on in the clear.
        if (description is null || (_isSecure && description.Format?.Keys is null))
            return null;
        var published = leg.Media.Advertise(description.Body);
        if (published is not null && description.Format is { } format)
            Agree(format);
        return published;
    }

    /// <summary>Takes the answer of the device to an offer of <see cref="Describe"/>; false when nothing is agreed on.</summary>
    public bool TryLearn(MessageBody? answer)
    {
        if (_isOffered && answer is not null && PlatformDescription.Agreed(answer, Context.Codecs) is { } format)
            Agree(format);
        return Station is not null;
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

    /// <summary>
    /// Lets two legs hear each other of which the gateway is the other side: packets pass where both have the same codec, else they are
    /// decoded and coded anew.
    /// </summary>
    public void Join(LegSound other)
    {
        if (Station is not { } station || other.Station is not { } theirs)
            return;
        if (_format!.Audio == other._format!.Audio)
        {
            _endpoint!.RelayTypes = MapFrom(other._format, _format);
            other._endpoint!.RelayTypes = MapFrom(_format, other._format);
            Engine.Connect(_endpoint, other._endpoint);
            return;
        }

        var link = SoundLink.Between(station.SampleRate, theirs.SampleRate);
        station.Order(() => station.Sit(link.One));
        theirs.Order(() => theirs.Sit(link.Other));
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

    private void Agree(SoundFormat format)
    {
        if (leg.Media.Find(format.Line) is not { } endpoint)
            return;
        Engine.Secure(endpoint, format.Keys);
        _isSecure = format.Keys is not null;
        var plain = format with { Keys = null, IsHeld = false };
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
    }

    private static void Hold(LegStation station, bool isHeld) => station.Order(() => station.IsHeld = isHeld);

    private RtpOutlet NewOutlet(int clockRate)
    {
        var random = leg.Core.Ids.NextTag();
        return new RtpOutlet((uint)random, (ushort)(random >> 32), (uint)(random >> 24), clockRate);
    }
}
