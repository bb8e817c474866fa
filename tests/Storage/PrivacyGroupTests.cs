using System.Text.Json;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Users;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class PrivacyGroupTests(PostgresServer server)
{
    private static readonly UserConfig Ann = new(Samples.User(1), "Ann", "101");
    private static readonly UserConfig Ben = new(Samples.User(2), "Ben", "102");

    private static readonly PrivacyGroupConfig Desk = new(
        "Front desk", "Who sees whom", Members: [Ann.Id], Grants: [new("102", PrivacyRights.Presence | PrivacyRights.Notifications, 10), new("*", PrivacyRights.Parked)]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Group_is_read_back_changed_listed_and_deleted(StorageProvider provider)
    {
        await using var storage = await Opened(provider);
        var groups = storage.Configuration.PrivacyGroups;
        await groups.Put(Samples.Acme, new("Everybody", Everybody: true, Grants: [new("101", PrivacyRights.Listen)]), null, Samples.Me).Ok();
        await groups.Put(Samples.Acme, Desk with { Description = null }, 1, Samples.Me).Ok();

        Assert.Equal((Text(Desk with { Description = null }), 2), Read((await groups.Find(Samples.Acme, "Front desk"))!));
        Assert.Equal("Everybody, Front desk", string.Join(", ", (await groups.List(Samples.Acme, new PageRequest())).Items.Select(item => item.Value.Name)));
        Assert.Equal("Front desk", Assert.Single((await groups.List(Samples.Acme, new PageRequest(Search: "front"))).Items).Value.Name);
        Assert.Equal(2, (await storage.Host.Reader.PrivacyGroups(Samples.Acme)).Length);
        Assert.Empty(await storage.Host.Reader.PrivacyGroups(Samples.Other));
        Assert.Contains("Everything acme", storage.Listener.Take(), StringComparer.Ordinal);

        await groups.Delete(Samples.Acme, "Front desk", 2, Samples.Me).Ok();
        Assert.Null(await groups.Find(Samples.Acme, "Front desk"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Groups_that_name_their_members_are_read_as_assistants_with_the_extensions_of_these(StorageProvider provider)
    {
        await using var storage = await Opened(provider);
        var groups = storage.Configuration.PrivacyGroups;
        await groups.Put(Samples.Acme, new("Everybody", Everybody: true), null, Samples.Me).Ok();
        await storage.Configuration.Users.Put(Samples.Acme, new(Samples.User(3), "Nobody's number"), null, Samples.Me).Ok();
        await groups.Put(Samples.Acme, new("Assistants", Members: [Ben.Id, Samples.User(3), Ann.Id]), null, Samples.Me).Ok();

        var read = await storage.Host.Reader.AssistantGroups(Samples.Acme);

        Assert.Equal("Assistants: 102 101, Front desk: 101", string.Join(", ", read.Select(group => $"{group.Name}: {string.Join(' ', group.Members)}")));
        Assert.Empty(await storage.Host.Reader.AssistantGroups(Samples.Other));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Group_of_strangers_is_refused_by_field(StorageProvider provider)
    {
        await using var storage = await Opened(provider);
        await storage.Configuration.Users.Put(Samples.Other, new(Samples.User(9), "Stranger", "109"), null, Samples.Me).Ok();

        Assert.Equal(
            ["members[0] unknown", "grants[0].extension unknown"],
            await storage.Configuration.PrivacyGroups.Put(
                Samples.Acme, new("Other", Members: [Samples.User(9)], Grants: [new("109", PrivacyRights.Listen)]), null, Samples.Me).Errors());
        Assert.Equal(
            ["grants[0].extension length"],
            await storage.Configuration.PrivacyGroups.Put(Samples.Acme, new("Other", Grants: [new("1020", PrivacyRights.Listen)]), null, Samples.Me).Errors());
        Assert.Null(await storage.Configuration.PrivacyGroups.Find(Samples.Other, "Front desk"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rights_follow_an_extension_to_its_other_number_and_the_change_is_audited(StorageProvider provider)
    {
        await using var storage = await Opened(provider);

        await storage.Configuration.Users.Put(Samples.Acme, Ben with { Extension = "109" }, 1, Samples.Me).Ok();

        var stored = (await storage.Configuration.PrivacyGroups.Find(Samples.Acme, "Front desk"))!;
        Assert.Equal(("109 *", 2), (string.Join(' ', stored.Value.Grants.Select(grant => grant.Extension)), stored.Version));
        var audit = await storage.Host.Audit.Query(Samples.Acme, new PageRequest());
        Assert.Contains(audit.Items, entry => entry.What == "privacy group Front desk" && entry.After!.Contains("\"109\"", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task User_who_goes_takes_membership_and_the_rights_over_him_along(StorageProvider provider)
    {
        await using var storage = await Opened(provider);

        await storage.Configuration.Users.Delete(Samples.Acme, Ben.Id, null, Samples.Me).Ok();
        Assert.Equal("*", Assert.Single((await storage.Configuration.PrivacyGroups.Find(Samples.Acme, "Front desk"))!.Value.Grants).Extension);
        await storage.Configuration.Users.Delete(Samples.Acme, Ann.Id, null, Samples.Me).Ok();

        var left = (await storage.Configuration.PrivacyGroups.Find(Samples.Acme, "Front desk"))!.Value;
        Assert.Empty(left.Members);
        await storage.Configuration.Users.Put(Samples.Acme, new(Samples.User(3), "Carl", "102"), null, Samples.Me).Ok();
        Assert.DoesNotContain((await storage.Configuration.PrivacyGroups.Find(Samples.Acme, "Front desk"))!.Value.Grants, grant => grant.Extension == "102");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Change_is_undone(StorageProvider provider)
    {
        await using var storage = await Opened(provider);
        await storage.Configuration.PrivacyGroups.Delete(Samples.Acme, "Front desk", null, Samples.Me).Ok();
        var entry = (await storage.Host.Audit.Query(Samples.Acme, new PageRequest(Limit: 1))).Items[0];

        Assert.IsType<UndoResult.Done>(await storage.Host.Undo.Undo(entry, Samples.Me));

        Assert.Equal(Text(Desk), Read((await storage.Configuration.PrivacyGroups.Find(Samples.Acme, "Front desk"))!).Text);
    }

    private async Task<TestStorage> Opened(StorageProvider provider)
    {
        var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Users.Put(Samples.Acme, Ann, null, Samples.Me).Ok();
        await storage.Configuration.Users.Put(Samples.Acme, Ben, null, Samples.Me).Ok();
        await storage.Configuration.PrivacyGroups.Put(Samples.Acme, Desk, null, Samples.Me).Ok();
        return storage;
    }

    // Members of records that are lists are equal only when they are the same.
    private static string Text(PrivacyGroupConfig config) => JsonSerializer.Serialize(config);

    private static (string Text, long Version) Read(Stored<PrivacyGroupConfig> stored) => (Text(stored.Value), stored.Version);
}
