using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Users;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Credentials;

namespace Softswitch.Storage.Import;

/// <summary>Sorts the users and channels of a plan into what is new and what changed.</summary>
internal sealed class ImportPeople(ImportPlan plan, ImportSecrets secrets, Vault vault, ImportRows rows, ImportErrors errors)
{
    private readonly HashSet<string> _ownNumbers = plan.Dids.Select(did => did.Number).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<UserId, UserId> _ids = [];

    /// <summary>The user that each of the plan is, in the order of that.</summary>
    public List<UserId> Users { get; } = [];

    /// <summary>Passwords of new channels for which the file gave none.</summary>
    public List<GeneratedPassword> Generated { get; } = [];

    public void Sort(ChangeScope scope, StoredTenant stored)
    {
        for (var i = 0; i < plan.Users.Length; i++)
            Sort(plan.Users[i], i, scope, stored);
        for (var i = 0; i < plan.Channels.Length; i++)
            Sort(plan.Channels[i], secrets.Channel(i), scope, stored);
    }

    /// <summary>The user whom the file means by an id: one that was there already may have another.</summary>
    public UserId IdOf(UserId named) => _ids.GetValueOrDefault(named, named);

    private void Sort(ImportUser item, int index, ChangeScope scope, StoredTenant stored)
    {
        var before = Find(item.User, index, stored);
        var user = item.User with { Id = before?.Id ?? (item.User.Id == default ? vault.NewUserId() : item.User.Id) };
        Users.Add(user.Id);
        if (item.User.Id != default)
            _ids[item.User.Id] = user.Id;
        CheckOutgoing(user, index, stored);
        if (before is null)
        {
            rows.NewUsers.Add(UserTable.InsertValues(scope.Tenant, user, secrets.Pin(index)));
            if (user.Extension is { } number)
                rows.NewExtensions.Add(ExtensionTable.InsertValues(scope.Tenant, new ExtensionConfig(number, ExtensionType.User, user.Id)));
            scope.Audit<UserConfig>($"user {user.Id}", null, user with { Pin = null });
        }
        else if (before != user with { Pin = null } || IsNewPin(user, stored))
        {
            rows.ChangedUsers.Add(UserTable.UpdateValues(scope.Tenant, user, secrets.Pin(index)));
            scope.Audit($"user {user.Id}", before, user with { Pin = null });
        }

        for (var i = 0; i < item.Channels.Length; i++)
            Sort(item.Channels[i] with { UserId = user.Id }, secrets.Channel(index, i), scope, stored);
    }

    // By extension; by id where the file gives none.
    private UserConfig? Find(UserConfig user, int index, StoredTenant stored)
    {
        var byId = stored.Users.GetValueOrDefault(user.Id);
        if (user.Extension is not { } number)
        {
            if (byId?.Extension is { } has)
                errors.Add($"users[{index}].extension", "fixed", $"this user has extension {has}");
            return byId;
        }

        if (stored.UsersByExtension.TryGetValue(number, out var before))
            return before;
        if (stored.Extensions.ContainsKey(number))
            errors.Add($"users[{index}].extension", "unique", $"extension {number} is taken");
        if (byId is not null)
            errors.Add($"users[{index}].id", "unique", $"the user {byId.Name} of this tenant has this id, and not extension {number}");
        return null;
    }

    private void CheckOutgoing(UserConfig user, int index, StoredTenant stored)
    {
        if (user.DialOutGroup is { } group && !stored.DialOutGroups.Contains(group))
            errors.Add($"users[{index}].dialOutGroup", "unknown", $"there is no dial-out group {group}");
        if (user.Number is { } number && !stored.Dids.ContainsKey(number) && !_ownNumbers.Contains(number))
            errors.Add($"users[{index}].number", "unknown", $"{number} is no DID of this tenant");
    }

    private bool IsNewPin(UserConfig user, StoredTenant stored) => user.Pin is not null && !vault.IsPin(user.Pin, stored.PinHashes[user.Id]);

    private void Sort(ChannelConfig channel, ChannelSecret secret, ChangeScope scope, StoredTenant stored)
    {
        if (!stored.Channels.TryGetValue(channel.Name, out var before))
        {
            rows.NewChannels.Add(ChannelTable.InsertValues(scope.Tenant, channel, secret));
            scope.Audit<ChannelConfig>($"channel {channel.Name}", null, channel with { Password = null });
            if (secret.Generated is not null)
                Generated.Add(new GeneratedPassword(new ChannelName(channel.Name), secret.Generated));
            return;
        }

        var isNewPassword = channel.Password is not null && !vault.IsPassword(new ChannelName(channel.Name), channel.Password, before.Sha256);
        if (before.Config != channel with { Password = null } || isNewPassword)
        {
            rows.ChangedChannels.Add(ChannelTable.UpdateValues(scope.Tenant, channel));
            scope.Audit($"channel {channel.Name}", before.Config, channel with { Password = null });
        }

        if (isNewPassword)
            rows.ChangedSecrets.Add(ChannelTable.SecretValues(scope.Tenant, channel, secret));
    }
}
