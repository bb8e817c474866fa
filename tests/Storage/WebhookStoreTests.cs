using System.Collections.Immutable;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Webhooks;
using Softswitch.Domain.Webhooks;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class WebhookStoreTests(PostgresServer server)
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static readonly WebhookId Hook = new(Samples.Id(1));
    private static readonly WebhookConfig Config = new(Hook, "https://crm.example/hook", WebhookEvents.Calls | WebhookEvents.Records);

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_field_is_read_back_and_the_secret_by_its_holder_alone(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var table = storage.Configuration.Webhooks;

        var made = await table.Put(Samples.Acme, Config, null, Samples.Me).Ok();
        var first = Assert.Single(await Hold(storage, "a"));
        await table.Put(Samples.Acme, Config with { Url = "http://crm.example/", Enabled = true }, 1, Samples.Me).Ok();
        var kept = Assert.Single(await Hold(storage, "a"));
        await table.Put(Samples.Acme, Config with { Secret = Secret }, 2, Samples.Me).Ok();
        var given = Assert.Single(await Hold(storage, "a"));

        Assert.Equal(WebhookSecret.Read(made.Generated), first.Key);
        Assert.Equal(first.Key, kept.Key);
        Assert.Equal(("http://crm.example/", Config.Events), (kept.Url, kept.Events));
        Assert.Equal(WebhookSecret.Read(Secret), given.Key);
        Assert.Equal(Config, (await table.Find(Samples.Acme, Hook))!.Value);
        Assert.Equal(Config, Assert.Single((await table.List(Samples.Acme, new PageRequest(Search: "https"))).Items).Value);
        Assert.Null(await table.Find(Samples.Other, Hook));
        var audit = await storage.Host.Audit.Query(Samples.Acme, new PageRequest(Search: "webhook"));
        Assert.Equal(3, audit.Items.Length);
        Assert.All(audit.Items, entry => Assert.DoesNotContain("whsec", entry.Before + entry.After, StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_waits_once_for_the_webhooks_of_its_tenant_until_it_was_taken(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Webhooks.Put(Samples.Acme, Config, null, Samples.Me).Ok();
        await storage.Configuration.Webhooks.Put(Samples.Acme, Config with { Id = new(Samples.Id(2)), Events = WebhookEvents.Live }, null, Samples.Me).Ok();
        await storage.Configuration.Webhooks.Put(Samples.Acme, Config with { Id = new(Samples.Id(3)), Enabled = false }, null, Samples.Me).Ok();
        await storage.Configuration.Webhooks.Put(Samples.Other, Config, null, Samples.Me).Ok();

        // Another month has a table of its own on PostgreSQL.
        var late = Samples.Cdr(2, Samples.Now + 90L * 86_400_000);
        await storage.Host.Cdrs.Append(Samples.Cdr(1));
        await storage.Host.Cdrs.Append(Samples.Cdr(1));
        await storage.Host.Cdrs.Append(late);

        var waiting = await storage.Host.Webhooks.Waiting(Samples.Acme, Hook, 10);
        Assert.Equal([Samples.Cdr(1).Call, late.Call], waiting.Select(each => each.Record!.Call));
        Assert.Equal(Samples.Cdr(1).Legs.Length, waiting[0].Record!.Legs.Length);
        foreach (var (tenant, hook) in new[] { (Samples.Acme, 2), (Samples.Acme, 3), (Samples.Other, 1) })
            Assert.Empty(await storage.Host.Webhooks.Waiting(tenant, new(Samples.Id(hook)), 10));
        await storage.Host.Webhooks.Delivered(Samples.Acme, Hook, [waiting[0].Position], Samples.Now);
        Assert.Equal(late.Call, Assert.Single(await storage.Host.Webhooks.Waiting(Samples.Acme, Hook, 10)).Record!.Call);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Presumed_record_that_is_replaced_waits_again(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Webhooks.Put(Samples.Acme, Config, null, Samples.Me).Ok();

        await storage.Host.Cdrs.Append(Samples.Cdr(1) with { Presumed = true });
        var presumed = Assert.Single(await storage.Host.Webhooks.Waiting(Samples.Acme, Hook, 10));
        await storage.Host.Webhooks.Delivered(Samples.Acme, Hook, [presumed.Position], Samples.Now);
        await storage.Host.Cdrs.Append(Samples.Cdr(1) with { Ended = Samples.Now + 90_000 });

        var known = Assert.Single(await storage.Host.Webhooks.Waiting(Samples.Acme, Hook, 10));
        Assert.Equal((true, false), (presumed.Record!.Presumed, known.Record!.Presumed));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Webhook_is_held_by_one_node_until_its_time_is_up_or_it_lets_go(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Webhooks.Put(Samples.Acme, Config, null, Samples.Me).Ok();

        Assert.Single(await Hold(storage, "a"));
        Assert.Empty(await Hold(storage, "b"));
        Assert.Single(await Hold(storage, "a", after: 20_000));
        Assert.Empty(await Hold(storage, "b", after: 31_000));
        Assert.Single(await Hold(storage, "b", after: 51_000));
        Assert.Empty(await Hold(storage, "a", after: 52_000));
        await storage.Host.Webhooks.LetGo("b");
        Assert.Single(await Hold(storage, "a", after: 53_000));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Failures_are_counted_and_shown_until_one_is_taken_or_the_webhook_changes(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var store = storage.Host.Webhooks;
        await storage.Configuration.Webhooks.Put(Samples.Acme, Config, null, Samples.Me).Ok();

        await store.Failed(Samples.Acme, Hook, "answered 500", null);
        await store.Failed(Samples.Acme, Hook, "answered 503", null);
        Assert.Equal((2, "answered 503", null), await Shown(storage));
        await store.Delivered(Samples.Acme, Hook, [], Samples.Now);
        Assert.Equal((0, null, null), await Shown(storage));
        await store.Failed(Samples.Acme, Hook, "answered 500", Samples.Now);
        Assert.Equal((1, "answered 500", Samples.Now), await Shown(storage));
        Assert.True(Assert.Single(await Hold(storage, "a")).IsPaused);
        await storage.Configuration.Webhooks.Put(Samples.Acme, Config, 1, Samples.Me).Ok();
        Assert.Equal((0, null, null), await Shown(storage));
        Assert.False(Assert.Single(await Hold(storage, "a")).IsPaused);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Oldest_records_beyond_the_bound_are_dropped_and_counted(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Webhooks.Put(Samples.Acme, Config, null, Samples.Me).Ok();
        await storage.Host.Database.Change(
            session => session.ExecuteMany(
                "INSERT INTO webhook_records (tenant, webhook, call_id, started) VALUES ($1, $2, $3, $4)",
                [.. Enumerable.Range(0, IWebhookStore.MostWaiting + 3).Select(i => new object?[] { "acme", Hook.ToString(), Samples.Number(i), Samples.Now })]),
            _ => true,
            default);
        var oldest = (await storage.Host.Webhooks.Waiting(Samples.Acme, Hook, 4))[3].Position;

        Assert.Equal(5, await storage.Host.Webhooks.Drop(Samples.Acme, Hook, 2));
        Assert.Equal(0, await storage.Host.Webhooks.Drop(Samples.Acme, Hook, 0));

        var view = (await storage.Host.Webhooks.View(Samples.Acme, Hook))!;
        Assert.Equal((IWebhookStore.MostWaiting, 5), (view.Waiting, view.Dropped));
        Assert.Equal(oldest, (await storage.Host.Webhooks.Waiting(Samples.Acme, Hook, 1))[0].Position);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Webhook_or_tenant_that_is_deleted_leaves_nothing_waiting(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var table = storage.Configuration.Webhooks;
        await table.Put(Samples.Acme, Config, null, Samples.Me).Ok();
        await table.Put(Samples.Acme, Config with { Id = new(Samples.Id(2)) }, null, Samples.Me).Ok();
        await storage.Host.Cdrs.Append(Samples.Cdr(1));

        await table.Delete(Samples.Acme, Hook, null, Samples.Me).Ok();
        Assert.Empty(await storage.Host.Webhooks.Waiting(Samples.Acme, Hook, 10));
        Assert.Single(await storage.Host.Webhooks.Waiting(Samples.Acme, new(Samples.Id(2)), 10));
        await storage.Configuration.Tenants.Delete(Samples.Acme, null, Samples.Me).Ok();
        Assert.Empty(await storage.Host.Webhooks.Waiting(Samples.Acme, new(Samples.Id(2)), 10));
        Assert.Null(await storage.Host.Webhooks.View(Samples.Acme, new(Samples.Id(2))));
    }

    [Theory, OnSqlite]
    public async Task Tenant_has_no_more_webhooks_than_it_may(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        for (var i = 0; i < WebhookRules.MaxWebhooks; i++)
            await storage.Configuration.Webhooks.Put(Samples.Acme, Config with { Id = new(Samples.Id(i)) }, null, Samples.Me).Ok();

        var more = storage.Configuration.Webhooks.Put(Samples.Acme, Config with { Id = new(Samples.Id(100)) }, null, Samples.Me);

        Assert.Equal(["id range"], await more.Errors());
    }

    private static async Task<ImmutableArray<HeldWebhook>> Hold(TestStorage storage, string node, long after = 0) =>
        await storage.Host.Webhooks.Hold(node, Samples.Now + after, Samples.Now + after + 30_000);

    private static async Task<(int, string?, long?)> Shown(TestStorage storage)
    {
        var view = (await storage.Host.Webhooks.View(Samples.Acme, Hook))!;
        return (view.Failures, view.Fault, view.PausedAt);
    }
}
