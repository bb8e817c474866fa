using Softswitch.Domain.Calls;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>The session timer of a leg (RFC 4028): a device that vanished in silence is noticed by the refresh it does not answer.</summary>
internal sealed class LegTimer(LegSession leg)
{
    private const int MostRaises = 4;

    private SessionTimerConfig _config = Configured(leg.Call.Context.Options);
    private SessionTimerAnswer? _answer;
    private SessionTimer? _timer;
    private int _raises;

    /// <summary>Reads what a request of the device wants; false to refuse it with 422 and the returned Min-SE.</summary>
    public bool TakeRequest(SipMessage request, out int minimum)
    {
        var offer = new SessionTimerOffer(Expires(request), Minimum(request), Supports(request));
        var answer = SessionTimerMachine.Answer(_config, offer);
        minimum = answer.RefuseWithMinimum;
        if (minimum > 0)
            return false;
        _answer = answer;
        return true;
    }

    /// <summary>Writes the answer to the request taken last, and starts the timer.</summary>
    public void WriteAnswer(ref SipWriter writer)
    {
        if (_answer is not { } answer)
            return;
        answer.Expires.Write(ref writer);
        if (answer.RequiresTimer)
            writer.Raw("Require: timer\r\n"u8);
        Run(SessionTimerMachine.StartAsUas(answer, leg.Core.Clock.NowMs));
    }

    // RFC 4028 7.4: once negotiated, requests carry what was, unless a 422 has said that it is too short.
    private SessionExpires Asked => _timer is { } timer
        ? new SessionExpires(Math.Max(timer.Interval, _config.Minimum), timer.Refresher == Side.Local ? Refresher.Uac : Refresher.Uas)
        : new SessionExpires(_config.Interval, Refresher.Any);

    /// <summary>Writes what we ask for in a request of our own.</summary>
    public void WriteRequest(ref SipWriter writer)
    {
        Asked.Write(ref writer);
        writer.Header(HeaderName.MinSE, _config.Minimum);
    }

    /// <summary>Reads the 2xx to a request of our own, and starts the timer.</summary>
    public void TakeAnswer(SipMessage response) =>
        Run(SessionTimerMachine.StartAsUac(Asked, Expires(response), leg.Core.Clock.NowMs));

    /// <summary>Reads a 422; true when the request is to be sent again with what it asks for.</summary>
    public bool TakeTooBrief(SipMessage response)
    {
        var interval = _raises < MostRaises ? SessionTimerMachine.RetryInterval(_config, Asked.Seconds, Minimum(response)) : 0;
        _raises++;
        if (interval > 0)
            _config = _config with { Interval = interval, Minimum = interval };
        return interval > 0;
    }

    public void RefreshLater()
    {
        if (_timer is not { } timer)
            return;

        // RFC 3261 14.1: both sides wait, and not for the same time.
        var delay = GlareBackoff.DelayMs(ownsCallId: leg is OutboundLeg, (uint)leg.Core.Ids.NextTag());
        Run(SessionTimerMachine.RefreshLater(timer, delay, leg.Core.Clock.NowMs));
    }

    /// <summary>The device refused a refresh, which shows that it is there.</summary>
    public void Renew()
    {
        if (_timer is { } timer)
            Run(SessionTimerMachine.Renew(timer, leg.Core.Clock.NowMs));
    }

    public void Tick(long nowMs)
    {
        if (_timer is not { } timer)
            return;
        (var next, var step) = SessionTimerMachine.Advance(timer, nowMs);
        Run(next);
        if (step == SessionTimerStep.Expire)
            leg.Lose(ReleaseCause.SessionExpired);
        else if (step == SessionTimerStep.Refresh)
            leg.Change.Refresh();
    }

    private void Run(SessionTimer timer)
    {
        _timer = timer;
        if (timer.NextAt != long.MaxValue)
            leg.Call.WakeAt(timer.NextAt);
    }

    private static SessionTimerConfig Configured(SessionOptions options) =>
        new((int)options.SessionExpires.TotalSeconds, (int)options.MinSessionExpires.TotalSeconds);

    private static SessionExpires? Expires(SipMessage message) =>
        message.TryGet(HeaderName.SessionExpires, out var text) && SessionExpires.TryParse(text, out var value) ? value : null;

    private static int Minimum(SipMessage message) =>
        message.TryGet(HeaderName.MinSE, out var text) && SessionExpires.TryParseMinimum(text, out var seconds) ? seconds : 0;

    private static bool Supports(SipMessage message) => message.HasToken(HeaderName.Supported, "timer"u8)
        || message.HasToken(HeaderName.Require, "timer"u8);
}
