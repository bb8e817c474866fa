using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Lamps;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Users;
using Softswitch.Grains.Configuration;

namespace Softswitch.Grains.Lamps;

/// <summary>How the keys of phones are to stand: as what their users switched by hand, by whatever means (SPEC P3).</summary>
internal sealed class FeatureLamps(IConfigurationTable<ReachOverrides, UserId> users, TenantEditions editions)
{
    /// <returns>Null for a lamp that is about something else.</returns>
    public Configured<LampFeatures>? Of(string key)
    {
        var (tenant, name) = GrainKeys.Split(key);
        return ILampGrain.FeaturesOf(name) is { } user
            ? new Configured<LampFeatures>(tenant, editions, async () => LampFeatures.Of((await users.Find(tenant, user))?.Value))
            : null;
    }
}
