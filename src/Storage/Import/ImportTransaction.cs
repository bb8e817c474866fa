using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Storage.Audit;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Import;

/// <summary>Stores one checked plan within one transaction: sorts it into what is new and what changed, then writes each kind in one go.</summary>
internal sealed class ImportTransaction(ImportPlan plan, ImportMode mode, Actor by, ImportSecrets secrets, Vault vault)
{
    private readonly TenantId _tenant = new(plan.Tenant.Id);
    private readonly HashSet<string> _ownNumbers = plan.Dids.Select(did => did.Number).ToHashSet(StringComparer.Ordinal);
    private readonly ImportErrors _errors = new();
    private readonly List<GeneratedPassword> _generated = [];
    private readonly ImportRows _rows = new();

    public async Task<ImportResult> Run(SqlSession session, List<ConfigurationChange> told)
    {
        if (!await PutTenant(session, told))
            return Refused();
        var stored = await StoredTenant.Load(session, _tenant);
        for (var i = 0; i < plan.Users.Length; i++)
            Sort(plan.Users[i], i, stored);
        SortServices(stored);
        SortDids(stored);
        if (!_errors.IsEmpty || !await Write(session))
            return Refused();
        await AuditStore.Write(session, new AuditEntry(by, _tenant, "import " + _tenant, null, StorageJson.Write(_rows.Counts())));
        told.Add(new ConfigurationChange(_tenant, ConfigurationKind.Everything, _tenant.Value));
        return new ImportResult.Done(
            _tenant, plan.Users.Length, plan.Users.Sum(user => user.Channels.Length), plan.Dids.Length, plan.Services.Length, [.. _generated]);
    }

    private ImportResult.Refused Refused() => new(_errors.ToImmutable());

    private async Task<bool> PutTenant(SqlSession session, List<ConfigurationChange> told)
    {
        await TenantTable.Lock(session, _tenant);
        var before = await TenantTable.FindRow(session, _tenant);
        if (before is not null && mode == ImportMode.Create)
        {
            _errors.Add("tenant.id", "unique", "this tenant exists already");
            return false;
        }
        var wanted = plan.Tenant with
        {
            ExtensionLength = plan.Tenant.ExtensionLength ?? before?.Value.ExtensionLength ?? plan.Extensions.FirstOrDefault().Number?.Length,
            Prefixes = before?.Value.Prefixes ?? [],
        };
        CheckLength(wanted.ExtensionLength);
        if (before?.Value == wanted)
            return _errors.IsEmpty;
        var result = await TenantTable.Put(session, told, wanted, before?.Version, by);
        if (result is StoreResult.Invalid invalid)
            _errors.AddUnder("tenant", invalid.Errors);
        else if (result is not StoreResult.Ok)
            _errors.Add("tenant.id", "unique", "somebody else made or changed this tenant just now");
        return _errors.IsEmpty;
    }

    // The file agrees with itself; does it agree with the tenant that is there?
    private void CheckLength(int? length)
    {
        foreach (var (path, _) in plan.Extensions.Where(extension => extension.Number.Length != length))
            _errors.Add(path, "length", $"all extensions of this tenant have {length} digits");
    }

    private void Sort(ImportUser item, int index, StoredTenant stored)
    {
        stored.UsersByExtension.TryGetValue(item.User.Extension!, out var before);
        var user = item.User with { Id = before?.Id ?? vault.NewUserId() };
        CheckOutgoing(user, index, stored);
        if (stored.Services.ContainsKey(user.Extension!))
            AddTaken($"users[{index}]", user.Extension!);
        if (before is null)
        {
            _rows.NewUsers.Add(UserTable.InsertValues(_tenant, user, secrets.Pin(index)));
            _rows.NewExtensions.Add(ExtensionTable.InsertValues(_tenant, new ExtensionConfig(user.Extension!, ExtensionType.User, user.Id)));
        }
        else if (before != user with { Pin = null } || IsNewPin(user, stored))
            _rows.ChangedUsers.Add(UserTable.UpdateValues(_tenant, user, secrets.Pin(index)));
        for (var i = 0; i < item.Channels.Length; i++)
            Sort(item.Channels[i] with { UserId = user.Id }, secrets.Channel(index, i), stored);
    }

    private void CheckOutgoing(UserConfig user, int index, StoredTenant stored)
    {
        if (user.DialOutGroup is { } group && !stored.DialOutGroups.Contains(group))
            _errors.Add($"users[{index}].dialOutGroup", "unknown", $"there is no dial-out group {group}");
        if (user.Number is { } number && !stored.Dids.ContainsKey(number) && !_ownNumbers.Contains(number))
            _errors.Add($"users[{index}].number", "unknown", $"{number} is no DID of this tenant");
    }

    private bool IsNewPin(UserConfig user, StoredTenant stored) => user.Pin is not null && !vault.IsPin(user.Pin, stored.PinHashes[user.Id]);

    private void Sort(ChannelConfig channel, ChannelSecret secret, StoredTenant stored)
    {
        if (!stored.Channels.TryGetValue(channel.Name, out var before))
        {
            _rows.NewChannels.Add(ChannelTable.InsertValues(_tenant, channel, secret));
            if (secret.Generated is not null)
                _generated.Add(new GeneratedPassword(new ChannelName(channel.Name), secret.Generated));
            return;
        }
        var isNewPassword = channel.Password is not null && !vault.IsPassword(new ChannelName(channel.Name), channel.Password, before.Sha256);
        if (before.Config != channel with { Password = null } || isNewPassword)
            _rows.ChangedChannels.Add(ChannelTable.UpdateValues(_tenant, channel));
        if (isNewPassword)
            _rows.ChangedSecrets.Add(ChannelTable.SecretValues(_tenant, channel, secret));
    }

    private void SortServices(StoredTenant stored)
    {
        for (var i = 0; i < plan.Services.Length; i++)
        {
            var service = plan.Services[i];
            stored.CheckHeard(service, $"services[{i}]", _errors);
            if (stored.UsersByExtension.ContainsKey(service.Extension))
                AddTaken($"services[{i}]", service.Extension);
            else if (!stored.Services.TryGetValue(service.Extension, out var before))
            {
                _rows.NewServices.Add(ServiceTable.Values(_tenant, service));
                _rows.NewExtensions.Add(ExtensionTable.InsertValues(_tenant, ServiceTable.Number(service)));
            }
            else if (before != service)
                _rows.ChangedServices.Add(ServiceTable.Values(_tenant, service));
        }
    }

    private void AddTaken(string path, string extension) => _errors.Add(path + ".extension", "unique", $"extension {extension} is taken");

    private void SortDids(StoredTenant stored)
    {
        var extensions = plan.Extensions.Select(extension => extension.Number)
            .Concat(stored.UsersByExtension.Keys).Concat(stored.Services.Keys).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < plan.Dids.Length; i++)
        {
            var did = plan.Dids[i];
            if (!extensions.Contains(did.Extension))
                _errors.Add($"dids[{i}].extension", "unknown", $"there is no extension {did.Extension}");
            else if (!stored.Dids.TryGetValue(did.Number, out var before))
                _rows.NewDids.Add(DidTable.Values(_tenant, did));
            else if (before != did)
                _rows.ChangedDids.Add(DidTable.Values(_tenant, did));
        }
    }

    /// <summary>False when a name or number belongs to another tenant; names which.</summary>
    private async Task<bool> Write(SqlSession session)
    {
        await session.ExecuteMany(UserTable.InsertSql, _rows.NewUsers);
        await session.ExecuteMany(UserTable.UpdateSql, _rows.ChangedUsers);
        await session.ExecuteMany(ExtensionTable.InsertSql, _rows.NewExtensions);
        await session.ExecuteMany(ServiceTable.InsertSql, _rows.NewServices);
        await session.ExecuteMany(ServiceTable.UpdateSql, _rows.ChangedServices);
        if (await session.ExecuteMany(ChannelTable.InsertSql, _rows.NewChannels) < _rows.NewChannels.Count)
            await NameTakenChannels(session);
        await session.ExecuteMany(ChannelTable.UpdateSql, _rows.ChangedChannels);
        await session.ExecuteMany(ChannelTable.UpdateSecretSql, _rows.ChangedSecrets);
        if (await session.ExecuteMany(DidTable.InsertSql, _rows.NewDids) < _rows.NewDids.Count)
            await NameTakenDids(session);
        await session.ExecuteMany(DidTable.UpdateSql, _rows.ChangedDids);
        return _errors.IsEmpty;
    }

    private async Task NameTakenChannels(SqlSession session)
    {
        for (var i = 0; i < plan.Users.Length && !_errors.IsFull; i++)
        {
            for (var j = 0; j < plan.Users[i].Channels.Length; j++)
            {
                var name = plan.Users[i].Channels[j].Name;
                var owner = await session.First(
                    "SELECT tenant, name FROM channels WHERE name_key = $1", row => row.Text(0) + "/" + row.Text(1), name.ToLowerInvariant());
                if (owner != $"{_tenant}/{name}")
                    _errors.Add($"users[{i}].channels[{j}].name", "unique", "this channel name is taken");
            }
        }
    }

    private async Task NameTakenDids(SqlSession session)
    {
        for (var i = 0; i < plan.Dids.Length && !_errors.IsFull; i++)
        {
            var owner = await session.First("SELECT tenant FROM dids WHERE number = $1", row => row.Text(0), plan.Dids[i].Number);
            if (owner != _tenant.Value)
                _errors.Add($"dids[{i}].number", "unique", "this number belongs to another tenant");
        }
    }
}
