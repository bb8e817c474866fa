using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.SignIns;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Routing;

/// <summary>Looks at the passwords of those who sign in, as long as there are not too many wrong ones, and has the log keep who did.</summary>
internal sealed class SignInDesk(ISignInPasswords passwords, ISignInStore log, IGrainFactory grains)
{
    public async Task<bool> IsRight(TenantId tenant, RouteDecision.Verify verify)
    {
        if (verify.User is not { } user)
            return false;

        // A few attempts in a call are no bound for who calls again.
        var guard = grains.GetGrain<IPinGuardGrain>(GrainKeys.PinGuard(tenant, $"sign-in/{verify.At.Extension}/{user.Login}"));
        if (await guard.IsBlocked())
            return false;
        if (passwords.Matches(verify.Password, user.Hash))
            return true;
        await guard.Count();
        return false;
    }

    public void Keep(CallOffer offer, RouteDecision.Note note, DateTimeOffset now) =>
        log.Append(new SignInRecord(offer.Call, note.Cursor.Rounds, offer.Tenant, now.ToUnixTimeMilliseconds(), note.Entry));
}
