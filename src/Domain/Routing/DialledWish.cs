using Softswitch.Domain.Numbers;
using Softswitch.Domain.Prefixes;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Routing;

/// <summary>What somebody dialled, and whom the other side is to see.</summary>
/// <param name="Number">What is left to call.</param>
/// <param name="IsAnonymous">Nobody; null for what holds for him anyway.</param>
/// <param name="Shown">Null for what is shown anyway.</param>
public sealed record DialledWish(string Number, bool? IsAnonymous, E164? Shown)
{
    /// <summary>Reads the code in front of what was dialled (SPEC C15, R10).</summary>
    /// <param name="reach">The settings of who dials; null for none.</param>
    public static DialledWish Of(string dialled, ReachModel? reach, TenantModel tenant)
    {
        if (!PrefixDialling.IsInPlanOf(tenant.Country))
            return new DialledWish(dialled, null, null);
        if (PrefixDialling.Read(dialled, tenant.Prefixes) is { } wish)
            return wish;
        var read = CallerIdPrefix.Read(reach, dialled);
        return new DialledWish(read.Dialled, read.IsAnonymous ? true : read.CallerId is null ? null : false, read.CallerId);
    }

    /// <summary>Without a wish of the call, what somebody is seen as whom he calls is as his settings say (SPEC P2).</summary>
    public DialledWish For(DialledNumber number, ReachModel? reach, DateTime local, DateTimeOffset now) =>
        Shown is null && IsAnonymous is null && reach is not null && number is DialledNumber.External external
            ? this with { Shown = ReachEvaluator.Decide(reach, new ReachCaller.External(external.Number), local, now).CallerId }
            : this;
}
