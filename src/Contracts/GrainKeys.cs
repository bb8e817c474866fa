using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Users;

namespace Softswitch.Contracts;

/// <summary>Grain keys: <c>tenant/name</c>. The tenant comes first in every one (docs/decisions/0006-tenancy-in-keys.md).</summary>
public static class GrainKeys
{
    public static string Call(TenantId tenant, CallId call) => $"{tenant.Value}/{call.Value:N}";

    public static string Channel(TenantId tenant, ChannelName channel) => $"{tenant.Value}/{channel.Value}";

    public static string User(TenantId tenant, UserId user) => $"{tenant.Value}/{user.Value:N}";

    public static string Extension(TenantId tenant, ExtensionNumber number) => $"{tenant.Value}/{number.Value}";

    /// <param name="name">That of an extension, or what else phones can watch.</param>
    public static string Lamp(TenantId tenant, string name) => $"{tenant.Value}/{name}";

    /// <param name="name">Whose guesses are counted.</param>
    public static string PinGuard(TenantId tenant, string name) => $"{tenant.Value}/{name}";

    public static string Tenant(TenantId tenant) => tenant.Value;

    /// <summary>Trunks belong to the platform: '*' is no tenant.</summary>
    public static string Trunk(TrunkName trunk) => $"*/{trunk.Value}";

    /// <summary>Takes a key apart again.</summary>
    public static (TenantId Tenant, string Name) Split(string key)
    {
        var at = key.IndexOf('/', StringComparison.Ordinal);
        return at < 0 ? (new TenantId(key), "") : (new TenantId(key[..at]), key[(at + 1)..]);
    }
}
