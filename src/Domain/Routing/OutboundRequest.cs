using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Routing;

/// <summary>Somebody dials a number that is none of the tenant's.</summary>
/// <param name="User">Null for a device that nobody uses.</param>
/// <param name="Channel">Null when no device calls: a forward, or a call that a program starts.</param>
/// <param name="Group">The dial-out group that the user names; null when it names none, or one that does not exist.</param>
/// <param name="Dialled">As the device sent it.</param>
/// <param name="WantsAnonymity">Asked for with this call.</param>
/// <param name="OwnNumbers">The tenant's own numbers in any order: an emergency centre is told one of them when nothing else is set. May be empty.</param>
/// <param name="ChosenNumber">What the user chose to be seen as, with this call or for whom he calls (SPEC C15, P2); null for what the tenant shows.</param>
public sealed record OutboundRequest(
    TenantModel Tenant,
    UserModel? User,
    ChannelModel? Channel,
    DialOutGroupModel? Group,
    string Dialled,
    bool WantsAnonymity = false,
    ImmutableArray<E164> OwnNumbers = default,
    E164? ChosenNumber = null)
{
    /// <summary>Where the device stands: whose numbering plan is dialled in.</summary>
    public string Country => Channel?.Country ?? Tenant.Country;

    /// <summary>Completes local numbers and picks the emergency centre (SPEC R12).</summary>
    public string? AreaCode => User?.AreaCode ?? Channel?.AreaCode;
}
