using System.Collections.Frozen;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Trunks;

namespace Softswitch.Gateway.Bans;

/// <summary>
/// Counts what speaks against a source, and bans it when it is too much. A source where phones work has five times the
/// patience of another; trunks and this machine itself are never banned for what they do.
/// </summary>
/// <param name="points">What a source may collect in ten minutes; 0 bans nobody.</param>
/// <param name="exempt">Sources of the machine itself and trusted ones.</param>
internal sealed class BanWatch(SourceBans bans, ProvenSources proven, int points, FrozenSet<SourceKey> exempt, TrunkDirectory trunks)
{
    private const int Window = 600;
    private const int PatienceWithPhones = 5;

    private readonly SourceBuckets _strangers = new((double)points / Window, points);
    private readonly SourceBuckets _phones = new((double)points * PatienceWithPhones / Window, points * PatienceWithPhones);

    public SourceBans Bans => bans;

    public ProvenSources Proven => proven;

    /// <param name="isReal">The source has shown that it is there; an address that anybody can write on a datagram proves nothing.</param>
    public void Note(Flow flow, Evidence evidence, bool isReal, long nowMs)
    {
        if (!isReal || points == 0)
            return;
        var source = SourceKey.Of(flow.Remote.Address);
        var buckets = proven.Knows(source) ? _phones : _strangers;
        if (evidence != Evidence.Scanner && buckets.TryTake(source, Points(evidence), nowMs))
            return;

        // Whoever lifts the ban gives a new beginning.
        if (!exempt.Contains(source) && trunks.From(flow).IsEmpty && bans.TryBan(flow.Remote.Address, evidence))
            buckets.Forget(source);
    }

    private static int Points(Evidence evidence) => evidence switch
    {
        Evidence.UnknownName => 3,
        Evidence.Malformed => 5,
        _ => 1,
    };
}
