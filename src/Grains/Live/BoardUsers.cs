using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.Live;

/// <summary>What the users of a tenant do, kept from the changes of their channels.</summary>
internal sealed class BoardUsers
{
    private readonly Dictionary<UserId, Dictionary<ChannelName, ChannelView>> _users = [];
    private readonly Dictionary<ChannelName, UserId> _owners = [];
    private readonly Dictionary<UserId, HashSet<CallId>> _assisted = [];
    private readonly Dictionary<CallId, UserId> _managers = [];

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

    /// <summary>The users for whom it makes a difference that a call rings at somebody's assistants, or does no more.</summary>
    public IReadOnlyList<UserActivity> Take(CallView call)
    {
        var former = _managers.TryGetValue(call.Id, out var known) ? known : (UserId?)null;
        var manager = call.Phase == CallPhase.Ringing ? call.Manager : null;
        if (former == manager)
            return [];
        var changed = new List<UserActivity>(2);
        if (former is { } before && _managers.Remove(call.Id) && _assisted[before] is var left && left.Remove(call.Id))
        {
            if (left.Count == 0)
                _assisted.Remove(before);
            changed.Add(Of(call.Tenant, before));
        }

        if (manager is { } now)
        {
            _managers[call.Id] = now;
            if (!_assisted.TryGetValue(now, out var calls))
                _assisted.Add(now, calls = []);
            calls.Add(call.Id);
            changed.Add(Of(call.Tenant, now));
        }

        return changed;
    }

    private UserActivity Of(TenantId tenant, UserId user) =>
        UserActivity.Of(tenant, user, [.. _users.GetValueOrDefault(user, []).Values], [.. _assisted.GetValueOrDefault(user, [])]);

    private void Change(TenantId tenant, UserId user, Action<Dictionary<ChannelName, ChannelView>> change, List<UserActivity> changed)
    {
        var channels = _users.GetValueOrDefault(user) ?? [];
        var before = Of(tenant, user);
        change(channels);
        if (channels.Count > 0)
            _users[user] = channels;
        else
            _users.Remove(user);
        var after = Of(tenant, user);
        if (after.Presence != before.Presence || !after.Channels.SequenceEqual(before.Channels))
            changed.Add(after);
    }
}
