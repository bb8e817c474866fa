using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Trunks;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>
/// A number behind a carrier. Its addresses are tried one after the other until one says what is not about itself
/// (RFC 3263 4.3), and its challenges are answered. What the carrier says of the call is told as it is.
/// </summary>
internal sealed class CalledTrunk(LegCommand.Dial dial, TrunkContext context) : ICallee
{
    /// <summary>For the first response of an address, when there is another.</summary>
    private const int FirstPatienceMs = 4_000;

    /// <summary>The same of the last address.</summary>
    private const int LastPatienceMs = 8_000;

    /// <summary>The call may know of a trunk before this gateway has looked again (<see cref="TrunkPolling"/>).</summary>
    private const int UnknownPatienceMs = 2_500;

    private const int LookAgainMs = 200;

    private TrunkSecret? _trunk;
    private TrunkWay? _way;
    private TrunkCredentials? _credentials;
    private string _uri = "";
    private long _answerByMs = long.MaxValue;
    private int _lastStatus = 503;
    private bool _isProceeding;
    private long _unknownSinceMs;
    private long _lookAtMs = long.MaxValue;

    public MessageBody? Body => dial.Body;

    public bool IsByPlatform => dial.ByPlatform;

    public bool SecuresMedia => dial.SecuresMedia;

    public void Start(OutboundLeg leg)
    {
        _unknownSinceMs = leg.Core.Clock.NowMs;
        Find(leg);
    }

    public void WriteStart(ref SipWriter writer, OutboundLeg leg, scoped ReadOnlySpan<byte> branch)
    {
        OutOfDialog.Begin(ref writer, SipMethod.Invite, _uri, leg.Flow, branch, _way!.Route, dial.Target.HopsLeft);
        TrunkIdentities.WriteFrom(ref writer, leg, _trunk!.Model, dial.Target);
        writer.BeginHeader(HeaderName.To);
        writer.Raw("<"u8);
        writer.Text(_uri);
        writer.Raw(">"u8);
        writer.EndHeader();
    }

    public void WriteRest(ref SipWriter writer, OutboundLeg leg)
    {
        TrunkIdentities.WriteRest(ref writer, leg, _trunk!.Model, dial.Target);
        _credentials!.Write(ref writer, SipMethod.Invite, _uri);
    }

    // RFC 3261 22.1: a request that cannot be challenged has the credentials of the one before.
    public void WriteAck(ref SipWriter writer) => _credentials?.Repeat(ref writer);

    public void Heard(SipMessage response)
    {
        _answerByMs = long.MaxValue;
        _isProceeding |= response.StatusCode is > 100 and < 200;
        _way!.Answered(response);
    }

    public bool TryAgain(OutboundLeg leg, int status, SipMessage? response)
    {
        if (response is not null && _credentials?.TryTake(response) == true)
        {
            Invite(leg);
            return true;
        }

        if (response is null)
            _way?.WasSilent();

        // A callee that was told of may ring still: only the call may say that another is asked.
        if (status is not (408 or 503) || _isProceeding || _way?.HasNext != true)
            return false;
        _lastStatus = status;
        Next(leg);
        return true;
    }

    public void Tick(OutboundLeg leg, long nowMs)
    {
        if (nowMs >= _lookAtMs)
            Find(leg);
        else if (_lookAtMs != long.MaxValue)
            leg.Call.WakeAt(_lookAtMs);
        if (_answerByMs == long.MaxValue)
            return;
        if (nowMs < _answerByMs)
        {
            leg.Call.WakeAt(_answerByMs);
            return;
        }

        _answerByMs = long.MaxValue;
        leg.GiveUp();
    }

    private void Find(OutboundLeg leg)
    {
        _trunk = context.Directory.Find(dial.Target.Trunk);
        if (_trunk is not { Model: { Enabled: true, Host: not null } model })
        {
            Wait(leg);
            return;
        }

        _lookAtMs = long.MaxValue;
        _uri = TrunkUri.OfNumber(model, dial.Target.Number);
        _credentials = new TrunkCredentials(_trunk, context.Core.Ids);
        leg.Credentials = new TrunkCredentials(_trunk, context.Core.Ids);
        _way = new TrunkWay(context, _trunk, context.Routes.Of(model.Name), leg.Call.Post);
        Next(leg);
    }

    private void Wait(OutboundLeg leg)
    {
        if (leg.Core.Clock.NowMs - _unknownSinceMs >= UnknownPatienceMs)
        {
            leg.Refused(503);
            return;
        }

        _lookAtMs = leg.Core.Clock.NowMs + LookAgainMs;
        leg.Call.WakeAt(_lookAtMs);
    }

    private void Next(OutboundLeg leg) => _way!.Next(flow =>
    {
        if (leg.IsClosed)
            return;
        if (flow is null)
        {
            leg.Refused(_lastStatus);
            return;
        }

        // Carriers are where they say: what their dialogs name is followed.
        leg.Path.Host = _way!.Host;
        leg.Path.Follow(flow, isSeenWhereItIs: true);
        _credentials!.Forget();
        Invite(leg);
    });

    private void Invite(OutboundLeg leg)
    {
        _answerByMs = leg.Core.Clock.NowMs + (_way!.HasNext ? FirstPatienceMs : LastPatienceMs);
        leg.Invite();
        if (!leg.IsClosed)
            leg.Call.WakeAt(_answerByMs);
    }
}
