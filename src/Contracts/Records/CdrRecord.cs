using System.Collections.Immutable;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Records;

/// <summary>One ended call (SPEC B1, before rating). All times are unix milliseconds.</summary>
/// <param name="Call">Its key: a call has one record, however often it is appended.</param>
/// <param name="Tenant">The tenant in which it was made.</param>
/// <param name="Started">When the INVITE came in.</param>
/// <param name="Ringing">First ringing, or null.</param>
/// <param name="Answered">Null when nobody answered.</param>
/// <param name="Ended">When it was over.</param>
/// <param name="Caller">The calling side.</param>
/// <param name="Dialled">What was dialled, as received.</param>
/// <param name="Destination">What that came down to: an extension or E.164 number; null when nothing.</param>
/// <param name="Verdict">The one verdict of the call: answered, busy, no-answer, cancelled…</param>
/// <param name="SipStatus">Status given to the caller, or null.</param>
/// <param name="Q850Cause">Cause of ITU-T Q.850, or null.</param>
/// <param name="HangUp">Who ended it.</param>
/// <param name="Legs">All its legs, the caller's first.</param>
/// <param name="Presumed">
/// Nothing more was heard of the call: it surely lasted until its end here, and perhaps longer. Replaced when its end becomes known after all.
/// </param>
/// <param name="Called">The number that was called in E.164 form, before it was brought to an extension; null when it was none of outside.</param>
/// <param name="Direction">Which way it went, seen from its tenant.</param>
public sealed record CdrRecord(
    CallId Call,
    TenantId Tenant,
    long Started,
    long? Ringing,
    long? Answered,
    long Ended,
    CdrParty Caller,
    string Dialled,
    string? Destination,
    string Verdict,
    int? SipStatus,
    int? Q850Cause,
    HangUpSide HangUp,
    ImmutableArray<CdrLeg> Legs,
    bool Presumed = false,
    string? Called = null,
    CdrDirection Direction = CdrDirection.Internal)
{
    /// <summary>How long they talked, in milliseconds; 0 for a call that nobody answered.</summary>
    public long Talked => Answered is { } answered ? Math.Max(0, Ended - answered) : 0;

    /// <summary>The number of the called side by which it is looked for.</summary>
    public string CalledNumber => Called ?? Destination ?? Dialled;

    /// <summary>The leg of the called side that tells most: the one that answered, else the first; null when nobody was called.</summary>
    public CdrLeg? CalledLeg
    {
        get
        {
            CdrLeg? first = null;
            foreach (var leg in Legs)
            {
                if (leg.Leg == LegId.Caller)
                    continue;
                if (leg.Answered is not null)
                    return leg;
                first ??= leg;
            }

            return first;
        }
    }
}
