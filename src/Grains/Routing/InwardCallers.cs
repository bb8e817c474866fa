using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Extensions;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.Routing;

/// <summary>Finds as whom somebody calls who called in and was let through (SPEC C10).</summary>
internal sealed class InwardCallers(IGrainFactory grains)
{
    /// <summary>Null when the extension has no user any more.</summary>
    /// <param name="caller">Who called in.</param>
    public async Task<(Dialler Dialler, InwardCall Call)?> Find(TenantPage page, Party caller, RouteDecision.Dial dial)
    {
        if (await User(page.Tenant.Id, dial.Disa.User) is not { } user)
            return null;

        // The leg stays that of the carrier or the device which the call came from.
        var self = Party.Of(user) with { Trunk = caller.Trunk, Channel = caller.Channel };
        return (Dialler.Of(page, user, null, self, dial.Number), new InwardCall(dial.Disa.User, dial.Number, user.Channels.IsEmpty ? null : user.Channels[0]));
    }

    private async Task<UserModel?> User(TenantId tenant, ExtensionNumber extension) =>
        await grains.GetGrain<IExtensionGrain>(GrainKeys.Extension(tenant, extension)).User() is { Id: var id }
            ? await grains.GetGrain<IUserGrain>(GrainKeys.User(tenant, id)).Model()
            : null;
}
