using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Trunks;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Admission;

/// <summary>
/// The first look at a request of somebody who may be anybody: what can only be challenged or turned away is, keeping
/// nothing and asking nobody.
/// </summary>
internal sealed class RequestAdmission(
    SignallingCore core, ChannelAuthenticator authenticator, SourceAdmission sources, TrunkEntrance trunks)
{
    /// <summary>True when the sender may prove himself with it; else the request is answered, or dropped, already.</summary>
    public bool Admit(SipMessage request, Flow flow)
    {
        if (authenticator.IsTrusted(request, flow))
            return true;
        if (trunks.Of(request, flow) is [var trunk, ..])
            return trunks.MayEnter(trunk, core.Clock.NowMs) || RefuseTrunk(request, flow);
        if (!authenticator.TryFindUser(request, out var user))
            return Challenge(request, flow);
        if (!sources.IsAnswerable(request))
            return Refuse(request, flow, 513, default);
        return sources.MayTry(flow.Remote.Address, user, core.Clock.NowMs) || Refuse(request, flow, 503, "Retry-After: 30\r\n"u8);
    }

    /// <summary>True for what is dropped without a word, whoever it is from.</summary>
    public bool Ignores(SipMessage request, Flow flow) => request.ToTag.IsEmpty && sources.IsScanner(request, flow, core.Clock.NowMs);

    /// <summary>Answers a request that needs no transaction, unless its source asks too much.</summary>
    /// <param name="headers">Whole header lines, each with CRLF.</param>
    public void Answer(SipMessage request, Flow flow, int status, ReadOnlySpan<byte> headers)
    {
        if (AdmitUnproven(request, flow))
            core.Replies.SendStateless(flow, request, status, headers);
    }

    /// <summary>Answers what the parser refused, if it can be, unless its source sends too much of it.</summary>
    public void AnswerBroken(SipMessage request, Flow flow, SipParseResult result)
    {
        sources.NoteBroken(flow, core.Clock.NowMs);
        if (result.Status != 0 && AdmitUnproven(request, flow))
            core.Replies.SendRefusal(flow, request, result);
    }

    private bool Challenge(SipMessage request, Flow flow)
    {
        if (sources.AdmitUnproven(flow, request.Method, core.Clock.NowMs))
            authenticator.Challenge(request, flow);
        return false;
    }

    private bool Refuse(SipMessage request, Flow flow, int status, ReadOnlySpan<byte> headers)
    {
        Answer(request, flow, status, headers);
        return false;
    }

    private bool RefuseTrunk(SipMessage request, Flow flow)
    {
        if (sources.AdmitUnproven(flow, request.Method, core.Clock.NowMs))
            core.Replies.SendStateless(flow, request, 503, "Retry-After: 1\r\n"u8);
        return false;
    }

    private bool AdmitUnproven(SipMessage request, Flow flow)
    {
        if (authenticator.IsTrusted(request, flow))
            return true;
        return trunks.Of(request, flow) is [var trunk, ..]
            ? trunks.MayEnter(trunk, core.Clock.NowMs)
            : sources.AdmitUnproven(flow, request.Method, core.Clock.NowMs);
    }
}
