using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Configuration;

internal sealed class UserPins(Database database, Vault vault) : IUserPins
{
    public async ValueTask<bool> IsPin(TenantId tenant, UserId user, string pin, CancellationToken cancellation = default)
    {
        var stored = await database.Read(
            session => session.First("SELECT pin_hash FROM users WHERE tenant = $1 AND id = $2", row => new StoredPin(row.TextOrNull(0)), tenant.Value, user.ToString()),
            cancellation);
        return stored is not null && vault.IsPin(pin, stored.Hash);
    }

    private sealed record StoredPin(string? Hash);
}
