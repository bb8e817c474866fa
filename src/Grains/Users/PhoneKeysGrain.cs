using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Grains.Configuration;

namespace Softswitch.Grains.Users;

/// <summary>The keys of a phone: what they switch is stored, and by that told to all phones of the user.</summary>
internal sealed class PhoneKeysGrain : Grain, IPhoneKeysGrain
{
    private const int Attempts = 3;

    private readonly IConfigurationTable<ReachOverrides, UserId> _users;
    private readonly TimeProvider _time;
    private readonly TenantId _tenant;
    private readonly string _channel;
    private readonly Configured<ChannelModel> _configured;

    public PhoneKeysGrain(IConfigurationReader configuration, TenantEditions editions, IConfigurationTable<ReachOverrides, UserId> users, TimeProvider time)
    {
        (_users, _time) = (users, time);
        (_tenant, _channel) = GrainKeys.Split(this.GetPrimaryKeyString());
        _configured = new Configured<ChannelModel>(
            _tenant, editions, async () => (await configuration.Channel(_tenant, new ChannelName(_channel)))?.Value);
    }

    public async Task<PhoneKeyVerdict> Press(PhoneKey key)
    {
        try
        {
            if (!_configured.IsCurrent)
                await _configured.ReadIfPossible();
            return _configured.Model?.UserId is { } user ? await Switch(user, key) : PhoneKeyVerdict.Nobodys;
        }
        catch (StorageUnavailableException)
        {
            return PhoneKeyVerdict.NotNow;
        }
    }

    // Somebody else may switch something else meanwhile: none of that is lost.
    private async Task<PhoneKeyVerdict> Switch(UserId user, PhoneKey key)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var found = await _users.Find(_tenant, user);
            var before = found?.Value ?? new ReachOverrides(user);
            if (PhoneKeys.Apply(before, key) is not { } next)
                return PhoneKeyVerdict.Impossible;
            if (next == before)
                return PhoneKeyVerdict.Done;
            switch (await _users.Put(_tenant, next, found?.Version, new Actor($"phone:{_channel}", null, _time.GetUtcNow().ToUnixTimeMilliseconds())))
            {
                case StoreResult.Ok:
                    return PhoneKeyVerdict.Done;
                case StoreResult.Conflict:
                    break;
                default:
                    return PhoneKeyVerdict.Impossible;
            }
        }

        return PhoneKeyVerdict.NotNow;
    }
}
