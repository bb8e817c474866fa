using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.FeatureCodes;

/// <summary>Who calls from outside proves to be a user of the tenant (SPEC X8).</summary>
internal sealed class OutsideLogin(PinDesk pins, IConfigurationReader reader, IGrainFactory grains)
{
    /// <summary>Wrong PINs count for the caller, and for the user whose they were to be: neither new numbers nor new users give more guesses.</summary>
    /// <returns>The user when the PIN is right; null otherwise.</returns>
    public async Task<(PinVerdict Verdict, UserModel? User)> Check(TenantId tenant, Party caller, string extension, string pin)
    {
        // The PIN that everybody begins with lets nobody in.
        var user = pin != PinRules.Initial && ExtensionNumber.TryParse(extension, out var number)
            ? (await reader.Extension(tenant, number))?.Value.UserId
            : null;
        var verdict = await pins.Check(tenant, user, pin, $"caller-{caller.Number}", $"outside-{extension}");
        return verdict == PinVerdict.Right && user is { } known
            ? (verdict, await Find(tenant, known))
            : (verdict, null);
    }

    public Task<UserModel?> Find(TenantId tenant, UserId user) => grains.GetGrain<IUserGrain>(GrainKeys.User(tenant, user)).Model();
}
