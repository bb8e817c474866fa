using Softswitch.Domain.Users;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

/// <summary>PINs that are compared: SPEC T3.</summary>
[Collection(StorageCollection.Name)]
public sealed class UserPinTests(PostgresServer server)
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Pin_is_that_of_the_user_alone_and_the_first_one_until_it_is_changed(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var (users, pins) = (storage.Configuration.Users, storage.Configuration.Pins);
        await users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", "101"), null, Samples.Me).Ok();
        Assert.True(await pins.IsPin(Samples.Acme, Samples.User(1), PinRules.Initial));
        Assert.False(await pins.IsPin(Samples.Other, Samples.User(1), PinRules.Initial));
        Assert.False(await pins.IsPin(Samples.Acme, Samples.User(2), PinRules.Initial));

        var found = (await users.Find(Samples.Acme, Samples.User(1)))!;
        await users.Put(Samples.Acme, found.Value with { Pin = "2580" }, found.Version, Samples.Me).Ok();

        Assert.True(await pins.IsPin(Samples.Acme, Samples.User(1), "2580"));
        Assert.False(await pins.IsPin(Samples.Acme, Samples.User(1), PinRules.Initial));
        Assert.False(await pins.IsPin(Samples.Acme, Samples.User(1), "2581"));
    }
}
