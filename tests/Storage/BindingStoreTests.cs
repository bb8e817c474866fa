using Softswitch.Contracts.Records;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class BindingStoreTests(PostgresServer server)
{
    private static readonly ChannelName Phone = new("demo101");

    [Theory, OnSqlite, OnPostgres]
    public async Task Saved_binding_is_read_back_whole(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var full = Samples.Binding("demo101") with { Path = "<sip:edge;lr>" };
        var bare = Samples.Binding("demo101", "b2") with { InstanceId = null, RegId = null, UserAgent = null, ReceivedFrom = null };

        await storage.Host.Bindings.Save(new[] { full, bare }, default);

        Assert.Equal([full, bare], await Stored(storage, Phone));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Refresh_replaces_and_delete_removes(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var (first, second) = (Samples.Binding("demo101"), Samples.Binding("demo101", "b2"));
        await storage.Host.Bindings.Save(new[] { first, second }, default);

        var refreshed = first with { CSeq = 7, Gateway = new GatewayId("gw2"), ExpiresAt = Samples.Now + 1 };
        await storage.Host.Bindings.Save(new[] { refreshed }, new[] { second.Key });

        Assert.Equal([refreshed], await Stored(storage, Phone));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Delete_and_upsert_of_one_key_in_one_save_leaves_the_upsert(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var row = Samples.Binding("demo101");

        await storage.Host.Bindings.Save(new[] { row }, new[] { row.Key });

        Assert.Equal([row], await Stored(storage, Phone));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Confirmed_saves_survive_a_restart(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var rows = Enumerable.Range(0, 2500).Select(i => Samples.Binding("c" + Samples.Number(10_000 + i))).ToArray();
        await Task.WhenAll(rows.Select(row => storage.Host.Bindings.Save(new[] { row }, default).AsTask()));

        await storage.Reopen();

        var loaded = new List<BindingRow>();
        await foreach (var row in storage.Host.Bindings.LoadByGateway(new GatewayId("gw1")))
            loaded.Add(row);
        Assert.Equal(rows, loaded);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Load_by_gateway_leaves_out_those_of_others(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        await storage.Host.Bindings.Save(new[] { Samples.Binding("demo101"), Samples.Binding("demo102", gateway: "gw2") }, default);

        var channels = new List<string>();
        await foreach (var row in storage.Host.Bindings.LoadByGateway(new GatewayId("gw2")))
            channels.Add(row.Channel.Value);

        Assert.Equal(["demo102"], channels);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Saves_that_wait_together_share_a_commit(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var before = storage.Host.Health.Current;
        var rows = Enumerable.Range(0, 2000).Select(i => Samples.Binding("c" + Samples.Number(i))).ToArray();

        await Task.WhenAll(rows.Select(row => storage.Host.Bindings.Save(new[] { row }, default).AsTask()));

        var after = storage.Host.Health.Current;
        Assert.Equal(2000, after.Rows - before.Rows);
        Assert.InRange(after.Commits - before.Commits, 1, 1000);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Hostile_text_is_stored_without_harm_to_others(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var hostile = Samples.Binding("demo101") with { UserAgent = "a\0b'; DROP TABLE bindings; --\uD800", Contact = new string('x', 100_000) };
        var good = Samples.Binding("demo102");

        await Task.WhenAll(
            storage.Host.Bindings.Save(new[] { hostile }, default).AsTask(),
            storage.Host.Bindings.Save(new[] { good }, default).AsTask());

        Assert.Equal([good], await Stored(storage, good.Channel));
        var stored = Assert.Single(await Stored(storage, Phone));
        Assert.StartsWith("a", stored.UserAgent, StringComparison.Ordinal);
        Assert.Equal(100_000, stored.Contact.Length);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Expired_bindings_are_removed_on_request(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var (old, young) = (Samples.Binding("demo101") with { ExpiresAt = 10 }, Samples.Binding("demo101", "b2"));
        await storage.Host.Bindings.Save(new[] { old, young }, default);

        Assert.Equal(1, await storage.Host.Bindings.DeleteExpired(11));

        Assert.Equal([young], await Stored(storage, Phone));
    }

    private static async Task<BindingRow[]> Stored(TestStorage storage, ChannelName channel) =>
        [.. await storage.Host.Bindings.Load(Samples.Acme, channel)];
}
