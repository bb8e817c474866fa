using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.FeatureCodes;

/// <summary>Looks at PINs that are keyed, as long as there are not too many wrong ones.</summary>
internal sealed class PinDesk(IUserPins pins, IGrainFactory grains)
{
    public async Task<bool> IsInitial(TenantId tenant, UserId user) => await pins.IsPin(tenant, user, PinRules.Initial);

    /// <param name="guards">By whom wrong ones are counted.</param>
    public async Task<PinVerdict> Check(TenantId tenant, UserId? user, string pin, params ImmutableArray<string> guards)
    {
        ImmutableArray<IPinGuardGrain> counting = [.. guards.Select(name => grains.GetGrain<IPinGuardGrain>(GrainKeys.PinGuard(tenant, name)))];
        foreach (var guard in counting)
        {
            if (await guard.IsBlocked())
                return PinVerdict.Blocked;
        }

        if (user is { } known && await pins.IsPin(tenant, known, pin))
            return PinVerdict.Right;
        foreach (var guard in counting)
            await guard.Count();
        return PinVerdict.Wrong;
    }
}
