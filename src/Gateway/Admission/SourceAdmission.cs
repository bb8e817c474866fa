using System.Net;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Admission;

/// <summary>
/// Bounds what a source can make this gateway do without having proven itself: the requests that are answered with a
/// challenge or a refusal, and the passwords that are tried. Safe for use by many threads; allocates nothing.
/// </summary>
internal sealed class SourceAdmission(AdmissionLimits limits)
{
    private const int CallCost = 4;

    private readonly SourceBuckets _unproven = new(limits.UnprovenPerSecond, limits.UnprovenPerSecond);
    private readonly SourceBuckets _failures = new(limits.FailuresPerSecond, limits.FailureBurst);
    private readonly ProvenUsers _proven = new();

    public AdmissionCounters Counters { get; } = new();

    /// <summary>Whether a request that proves nothing is answered at all.</summary>
    public bool AdmitUnproven(IPAddress source, SipMethod method, long nowMs)
    {
        var cost = method is SipMethod.Invite or SipMethod.Message ? CallCost : 1;
        if (limits.UnprovenPerSecond == 0 || _unproven.TryTake(SourceKey.Of(source), cost, nowMs))
            return true;
        Counters.CountFlooded();
        return false;
    }

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
        if (limits.FailuresPerSecond == 0 || _failures.TryTake(key, 0, nowMs) || _proven.Contains(key, user))
            return true;
        Counters.CountFailure();
        return false;
    }

    public void Succeeded(IPAddress source, ReadOnlySpan<byte> user) => _proven.Add(SourceKey.Of(source), user);

    public void Failed(IPAddress source, ReadOnlySpan<byte> user, long nowMs)
    {
        var key = SourceKey.Of(source);
        _proven.Remove(key, user);
        _failures.TryTake(key, 1, nowMs);
    }
}
