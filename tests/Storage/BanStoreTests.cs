using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Bans;
using Softswitch.Domain.Trunks;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class BanStoreTests(PostgresServer server)
{
    private const long Now = 1_800_000_000_000;

    private static readonly AddressRange Guesser = Range("192.0.2.66");

    [Theory, OnSqlite, OnPostgres]
    public async Task Ban_made_twice_in_its_time_is_one_and_the_next_one_is_longer(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var bans = storage.Host.Bans;
        var before = await bans.Revision();

        var first = await bans.Ban(Guesser, "guessing", Now);
        Assert.Equal(first, await bans.Ban(Guesser, "scanning", Now + 1));
        var second = await bans.Ban(Guesser, "scanning", first.Until!.Value);

        Assert.True(before < await bans.Revision());
        Assert.Equal((1, 2, "scanning"), (first.Times, second.Times, second.Reason));
        Assert.True(second.Until - second.Since > first.Until - first.Since);
        var held = Assert.Single((await bans.Read(second.Since)).Bans);
        Assert.Equal((Guesser, second.Until, true), (held.Source, held.Until, held.IsAutomatic));
        Assert.Empty((await bans.Read(second.Until!.Value)).Bans);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ban_is_forgotten_a_month_after_its_end(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var first = await storage.Host.Bans.Ban(Guesser, "guessing", Now);

        await storage.Host.Bans.Ban(Range("2001:db8::/64"), "guessing", first.Until!.Value + (long)BanRules.Memory.TotalMilliseconds + 1);

        Assert.Null(await storage.Configuration.Bans.Find(Guesser));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Administrators_ban_lift_and_allow_and_all_is_audited(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var store = storage.Configuration;
        var before = await storage.Host.Bans.Revision();
        await store.Bans.Put(new BanConfig("198.51.100.0/24", "fraud", Now), null, Samples.Me).Ok();
        await store.AllowedSources.Put(new AllowedSourceConfig("198.51.100.7", "office"), null, Samples.Me).Ok();
        var list = await storage.Host.Bans.Read(Now);
        Assert.Equal("198.51.100.0/24 198.51.100.7/32", $"{Assert.Single(list.Bans).Source} {Assert.Single(list.Allowed)}");
        Assert.Equal(before + 2, await storage.Host.Bans.Revision());

        // A gateway does not shorten what a person has said.
        Assert.Null((await storage.Host.Bans.Ban(Range("198.51.100.0/24"), "guessing", Now)).Until);
        await store.Bans.Delete(Range("198.51.100.0/24"), null, Samples.Me).Ok();
        await store.AllowedSources.Delete(Range("198.51.100.7"), null, Samples.Me).Ok();

        Assert.Empty((await storage.Host.Bans.Read(Now)).Bans);
        var audit = await storage.Host.Audit.Query(null, new PageRequest());
        Assert.Equal(
            ["allowed source 198.51.100.7/32", "ban 198.51.100.0/24", "allowed source 198.51.100.7/32", "ban 198.51.100.0/24"], audit.Items.Select(entry => entry.What), StringComparer.Ordinal);
        Assert.Equal(["source format", "reason required"], await store.Bans.Put(new BanConfig("somewhere", "", Now), null, Samples.Me).Errors());
    }

    private static AddressRange Range(string text) => AddressRange.TryParse(text, out var range) ? range : throw new InvalidOperationException(text);
}
