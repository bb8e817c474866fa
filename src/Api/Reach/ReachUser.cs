using Softswitch.Api.Requests;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Users;

namespace Softswitch.Api.Reach;

/// <summary>The user of the route.</summary>
internal static class ReachUser
{
    /// <summary>Null when the tenant has no such user.</summary>
    public static async Task<UserId?> Find(ApiRequest request) =>
        UserId.TryParse(request.Route("user"), out var user) && await Exists(request, user) ? user : null;

    public static async Task<bool> Exists(ApiRequest request, UserId user) =>
        await request.Service<IConfigurationStore>().Users.Find(request.Tenant, user, request.Cancellation) is not null;
}
