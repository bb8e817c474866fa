using System.Net;
using Softswitch.Gateway.Bans;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Admission;

/// <summary>
/// Bounds what a source can make this gateway do without having proven itself: the requests that are answered with a
/// challenge or a refusal, and the passwords that are tried. Safe for use by many threads; allocates nothing.
/// </summary>
internal sealed class SourceAdmission(AdmissionLimits limits, BanWatch watch)
{
    private const int CallCost = 4;

    private readonly SourceBuckets _unproven = new(limits.UnprovenPerSecond, limits.UnprovenPerSecond);
    private readonly SourceBuckets _failures = new(limits.FailuresPerSecond, limits.FailureBurst);
    private readonly ProvenUsers _proven = new();

    public AdmissionCounters Counters { get; } = new();

    /// <summary>Whether a request that proves nothing is answered at all.</summary>
    public bool AdmitUnproven(Flow flow, SipMethod method, long nowMs)
    {
        var cost = method is SipMethod.Invite or SipMethod.Message ? CallCost : 1;
        if (limits.UnprovenPerSecond == 0 || _unproven.TryTake(SourceKey.Of(flow.Remote.Address), cost, nowMs))
            return true;
        Counters.CountFlooded();
        watch.Note(flow, Evidence.Flood, flow.IsReliable, nowMs);
        return false;
    }

    /// <summary>Whether a request comes from a tool that looks for telephone systems; it gets no answer.</summary>
    public bool IsScanner(SipMessage request, Flow flow, long nowMs)
    {
        if (!ScannerAgents.Contain(request))
            return false;
        Counters.CountScanner();
        watch.Note(flow, Evidence.Scanner, flow.IsReliable, nowMs);
        return true;
    }

    /// <summary>Something came that cannot be read.</summary>
    public void NoteBroken(Flow flow, long nowMs) => watch.Note(flow, Evidence.Malformed, flow.IsReliable, nowMs);

    /// <summary>Whether the answer to an unproven request is short enough to be kept.</summary>
    public bool IsAnswerable(SipMessage request)
    {
        var bytes = request.CallId.Length;
        bytes += request.TryGet(HeaderName.From, out var from) ? from.Length : 0;
        bytes += request.TryGet(HeaderName.To, out var to) ? to.Length : 0;
        foreach (var via in request.Lines(HeaderName.Via))
            bytes += via.Length;
        if (bytes <= limits.UnprovenReplyBytes)
            return true;
        Counters.CountOversized();
        return false;
    }

    /// <summary>Whether credentials may be checked, which asks the configuration and the grain of the channel.</summary>
    public bool MayTry(IPAddress source, ReadOnlySpan<byte> user, long nowMs)
    {
        var key = SourceKey.Of(source);
        if (!watch.Bans.Holds(source) && (limits.FailuresPerSecond == 0 || _failures.TryTake(key, 0, nowMs)))
            return true;
        if (_proven.Contains(key, user))
            return true;
        Counters.CountFailure();
        return false;
    }

    public void Succeeded(IPAddress source, ReadOnlySpan<byte> user)
    {
        var key = SourceKey.Of(source);
        _proven.Add(key, user);
        watch.Proven.Add(key);
    }

    /// <param name="isReal">The source has received what it answers: see <see cref="BanWatch.Note"/>.</param>
    public void Failed(Flow flow, ReadOnlySpan<byte> user, Evidence evidence, bool isReal, long nowMs)
    {
        var key = SourceKey.Of(flow.Remote.Address);
        _proven.Remove(key, user);
        _failures.TryTake(key, 1, nowMs);
        watch.Note(flow, evidence, isReal, nowMs);
    }
}
