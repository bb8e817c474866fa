using System.Net;
using System.Net.Sockets;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Protocols.Sdp;

namespace Softswitch.Gateway.Sessions;

/// <summary>
/// The media of one leg: an endpoint per media line, and the descriptions the device is given. What the other side
/// described is passed on with the addresses of the endpoints in it.
/// </summary>
internal sealed class LegMedia
{
    private readonly LegSession _leg;
    private readonly ulong _session;
    private IPAddress? _address;
    private SdpPublisher? _publisher;
    private readonly List<MediaEndpoint?> _endpoints = [];
    private SdpSummary? _remote;
    private MessageBody? _given;
    private SdpSummary? _givenOf;
    private SdpSummary? _agreedOf;
    private bool _watched;

    public LegMedia(LegSession leg)
    {
        _leg = leg;
        _session = leg.Core.Ids.NextTag() >> 2;
    }

    // As the device is reached when its first description is made: a leg may be there before its way is known.
    private IPAddress Address => _address ??= MediaAddresses.For(_leg.Call.Context.Options, _leg.Flow);

    private SdpPublisher Publisher => _publisher ??= new SdpPublisher(_session, Address, SdpLimits.Default);

    private IMediaEngine Engine => _leg.Call.Context.Engine;

    /// <summary>The description the device was given and that was agreed on; null before the first.</summary>
    public MessageBody? Agreed { get; private set; }

    /// <summary>How the device describes the session as it stands; null before it did.</summary>
    public MessageBody? Learned { get; private set; }

    /// <summary>That description puts the other side on hold.</summary>
    public bool IsHolding => _remote?.IsHold == true;

    /// <summary>Whether a body is a description that can be relayed; its summary is <paramref name="summary"/>.</summary>
    public static bool TryRead(MessageBody? body, out SdpSummary summary)
    {
        summary = null!;
        return body is not null && IsSdp(body) && SdpSummary.TryParse(body.Content, SdpLimits.Default, out summary) == SdpError.None;
    }

    public static bool IsSdp(MessageBody body) => body.ContentType.StartsWith(MessageBody.Sdp, StringComparison.OrdinalIgnoreCase);

    /// <summary>The device describes again what it did before.</summary>
    public bool IsUnchanged(MessageBody body) => Learned is not null && body.Content.AsSpan().SequenceEqual(Learned.Content);

    /// <summary>Takes what the device described: where it wants its media.</summary>
    public void Learn(MessageBody body)
    {
        if (!TryRead(body, out var summary))
            return;
        Learned = body;
        _remote = summary;
        for (var i = 0; i < _endpoints.Count; i++)
            Apply(i);
        Watch();
    }

    /// <summary>The other side's description as this device may see it, with the gateway's part in ICE if any; null when there are no ports left.</summary>
    public MessageBody? Advertise(MessageBody other, SdpRelayIce? ice = null)
    {
        if (!TryRead(other, out var summary))
            return other;

        var relay = new SdpRelayAddress[summary.Media.Length];
        for (var i = 0; i < summary.Media.Length; i++)
        {
            if (summary.Media[i].IsRejected)
                continue;
            if (Endpoint(i) is not { } endpoint)
                return null;
            relay[i] = new SdpRelayAddress(Address, endpoint.RtpPort, endpoint.RtcpPort, KeepMux: true, ice);
        }

        _given = Publisher.TryPublish(other.Content, relay, out var body) == SdpError.None ? new MessageBody(MessageBody.Sdp, body) : null;
        _givenOf = summary;
        return _given;
    }

    /// <summary>The description that stands, to be given once more; not one that was offered since and refused (RFC 3261 14.1).</summary>
    public MessageBody? Repeat()
    {
        (_given, _givenOf) = (Agreed, _agreedOf);
        return Agreed;
    }

    /// <summary>What was given last is agreed on: it was answered, or was the answer.</summary>
    public void Agree()
    {
        if (_given is null)
            return;
        (Agreed, _agreedOf) = (_given, _givenOf);
        for (var i = 0; i < _endpoints.Count; i++)
            Apply(i);
    }

    public void Connect(LegMedia other)
    {
        var count = Math.Min(_endpoints.Count, other._endpoints.Count);
        for (var i = 0; i < count; i++)
        {
            if (_endpoints[i] is { } mine && other._endpoints[i] is { } theirs)
                Engine.Connect(mine, theirs);
        }
    }

    /// <summary>From now on silence of this device is news, unless it is on hold.</summary>
    public void BeginWatching()
    {
        _watched = true;
        Watch();
    }

    /// <summary>Gives the ports back; null when there never were any.</summary>
    public Domain.Calls.MediaFigures? Release()
    {
        foreach (var endpoint in _endpoints.OfType<MediaEndpoint>())
        {
            _leg.Call.Context.MediaEvents.Remove(endpoint.Id);
            Engine.Release(endpoint);
        }

        return Figures();
    }

    /// <summary>What passed until now; null when there never were ports.</summary>
    public Domain.Calls.MediaFigures? Figures()
    {
        var endpoints = _endpoints.OfType<MediaEndpoint>().ToList();
        return endpoints.Count == 0 ? null : endpoints.Select(Engine.Figures).Aggregate((sum, each) => sum.Plus(each)).Of(
            _leg.Sound.Spoken?.Name ?? _remote?.Media.FirstOrDefault(media => media is { Kind: SdpMediaKind.Audio, IsRejected: false })?.Codec?.Name);
    }

    /// <summary>The endpoint of a media line; null when the line has none.</summary>
    public MediaEndpoint? Find(int line) => line < _endpoints.Count ? _endpoints[line] : null;

    private MediaEndpoint? Endpoint(int index)
    {
        while (_endpoints.Count <= index)
            _endpoints.Add(null);
        if (_endpoints[index] is { } known)
            return known;

        var beside = _endpoints.Find(each => each is not null) ?? _leg.Call.Beside(_leg, static _ => true)?.Media._endpoints.Find(each => each is not null);
        if (!Engine.TryAllocate(Address.AddressFamily == AddressFamily.InterNetworkV6, beside, out var endpoint))
            return null;

        _endpoints[index] = endpoint;
        _leg.Call.Context.MediaEvents.Add(endpoint.Id, _leg);
        Apply(index);
        _leg.Call.Reconnect();
        return endpoint;
    }

    private void Apply(int index)
    {
        if (_endpoints[index] is not { } endpoint || _remote is null || index >= _remote.Media.Length)
            return;
        var media = _remote.Media[index];
        var payload = media.IsSecure ? MediaPayload.Secure : media.IsRtp ? MediaPayload.Rtp : MediaPayload.Any;
        Engine.SetRemote(endpoint, new MediaRemote(
            media.Remote, IsMuxed(index) ? media.Remote : media.OwnRtcpRemote, media.Codec?.ClockRate ?? 0, payload, _leg.Flow.Remote.Address));
    }

    // RFC 5761 5.1.1: RTCP shares the RTP port where both sides said so; until the device has an answer, as it offered.
    private bool IsMuxed(int index) =>
        _remote!.Media[index].Mux && (_agreedOf is null || index >= _agreedOf.Media.Length || _agreedOf.Media[index].Mux);

    // Only sound is expected without a pause, and only from a device that says it sends.
    private void Watch()
    {
        if (_remote is null)
            return;
        for (var i = 0; i < _endpoints.Count && i < _remote.Media.Length; i++)
        {
            if (_endpoints[i] is not { } endpoint)
                continue;
            var media = _remote.Media[i];
            Engine.WatchSilence(endpoint, _watched && media is { Kind: SdpMediaKind.Audio, Direction: SdpDirection.SendRecv });
        }
    }
}
