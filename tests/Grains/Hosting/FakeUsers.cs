using System.Collections.Concurrent;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>The settings of users as far as menus change them: their PINs. It remembers by whom.</summary>
internal sealed class FakeUsers(FakeConfiguration configuration) : IUserPins, IConfigurationTable<UserConfig, UserId>
{
    /// <summary>Who is not here has the one that must be changed.</summary>
    public ConcurrentDictionary<UserId, string> Pins { get; } = new();

    public Actor? By { get; private set; }

    /// <summary>How often somebody else comes first.</summary>
    public int Conflicts { get; set; }

    public ValueTask<bool> IsPin(TenantId tenant, UserId user, string pin, CancellationToken cancellation = default) =>
        ValueTask.FromResult(configuration.Users.ContainsKey(user) && pin == Pins.GetValueOrDefault(user, PinRules.Initial));

    public ValueTask<Stored<UserConfig>?> Find(TenantId tenant, UserId key, CancellationToken cancellation = default) => ValueTask.FromResult(
        configuration.Users.TryGetValue(key, out var user) ? new Stored<UserConfig>(new UserConfig(key, user.Name, user.Extension?.Value), 1) : null);

    public Task<StoreResult> Put(TenantId tenant, UserConfig config, long? expected, Actor by, CancellationToken cancellation = default)
    {
        if (Conflicts-- > 0)
            return Task.FromResult<StoreResult>(new StoreResult.Conflict(2));
        (Pins[config.Id], By) = (config.Pin!, by);
        return Task.FromResult<StoreResult>(new StoreResult.Ok(2));
    }

    public ValueTask<Page<Stored<UserConfig>>> List(TenantId tenant, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<StoreResult> Delete(TenantId tenant, UserId key, long? expected, Actor by, CancellationToken cancellation = default) => throw new NotSupportedException();
}
