using Softswitch.Domain.Services;
using Softswitch.Storage.Demo;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

[Collection(StorageCollection.Name)]
public sealed class DemoTenantTests(PostgresServer server)
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Empty_store_gets_a_demo_once(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);

        var made = Assert.IsType<DemoResult.Made>(await storage.Host.Demo.Seed(new DemoOptions(null), Samples.Me));

        Assert.Equal(Enumerable.Range(101, 10).Select(Samples.Number).ToArray(), made.Extensions.Select(number => number.Value).ToArray());
        Assert.Equal("demo101", made.Channels[0].Value);
        Assert.Equal("+31880000110", made.Dids[^1].Value);
        Assert.Equal(
            ["600 Echo", "601 Clock", "602 Music", "603 Tones", "604 Digits", "605 Recording", "606 Conference", "607 Listening", "608 Announcement", "609 TimeConfiguration", "610 PromptRecording"],
            made.Services.Select(service => $"{service.Extension} {service.Kind}").ToArray());
        Assert.Equal(Enum.GetValues<ServiceKind>(), (await storage.Host.Reader.Services(new("demo"))).Select(service => service.Kind).Order());
        var channel = (await storage.Host.Reader.Channel(new("demo"), new("demo110")))!.Value;
        Assert.Equal(storage.Host.Hasher.Hash(channel.Name, made.DevicePassword).Sha256.ToArray(), channel.Digest.Sha256.ToArray());
        Assert.Equal("110", (await storage.Host.Reader.User(new("demo"), channel.UserId!.Value))!.Value.Extension?.Value);
        Assert.IsType<DemoResult.NotEmpty>(await storage.Host.Demo.Seed(new DemoOptions(null), Samples.Me));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Given_passwords_are_used_and_weak_ones_refused(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);

        Assert.IsType<DemoResult.Refused>(await storage.Host.Demo.Seed(new DemoOptions("weak"), Samples.Me));
        var made = Assert.IsType<DemoResult.Made>(await storage.Host.Demo.Seed(new DemoOptions(Samples.Password), Samples.Me));

        Assert.Equal(Samples.Password, made.DevicePassword);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nodes_that_seed_together_make_one_demo(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        var hosts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => storage.OpenHost()));

        var results = await Task.WhenAll(hosts.Select(host => Task.Run(() => host.Demo.Seed(new DemoOptions(null), Samples.Me))));

        Assert.Single(results, result => result is DemoResult.Made);
        Assert.Equal(2, results.Count(result => result is DemoResult.NotEmpty));
        foreach (var host in hosts)
            await host.DisposeAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Demo_that_was_deleted_does_not_come_back(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server);
        await storage.Host.Demo.Seed(new DemoOptions(null), Samples.Me);
        await storage.Configuration.Tenants.Delete(new("demo"), null, Samples.Me).Ok();

        Assert.IsType<DemoResult.NotEmpty>(await storage.Host.Demo.Seed(new DemoOptions(null), Samples.Me));
    }
}
