using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.Live;

/// <summary>What the users of a tenant do, kept from the changes of their channels.</summary>
internal sealed class BoardUsers
{
    private readonly Dictionary<UserId, Dictionary<ChannelName, ChannelView>> _users = [];
    private readonly Dictionary<ChannelName, UserId> _owners = [];

    /// <summary>The users for whom the new state of a channel makes a difference, as they are now.</summary>
    public IReadOnlyList<UserActivity> Take(ChannelView channel)
    {
        var changed = new List<UserActivity>(1);
        if (_owners.Remove(channel.Name, out var former) && former != channel.User)
            Change(channel.Tenant, former, channels => channels.Remove(channel.Name), changed);
        if (channel.User is not { } user)
            return changed;
        if (channel.IsRegistered || !channel.Calls.IsEmpty)
            _owners[channel.Name] = user;
        Change(
            channel.Tenant,
            user,
            channels =>
            {
                if (_owners.ContainsKey(channel.Name))
                    channels[channel.Name] = channel;
                else
                    channels.Remove(channel.Name);
            },
            changed);
        return changed;
    }

    private void Change(TenantId tenant, UserId user, Action<Dictionary<ChannelName, ChannelView>> change, List<UserActivity> changed)
    {
        var channels = _users.GetValueOrDefault(user) ?? [];
        var before = UserActivity.Of(tenant, user, channels.Values);
        change(channels);
        var after = UserActivity.Of(tenant, user, channels.Values);
        if (channels.Count > 0)
            _users[user] = channels;
        else
            _users.Remove(user);
        if (after.Presence != before.Presence || !after.Channels.SequenceEqual(before.Channels))
            changed.Add(after);
    }
}
