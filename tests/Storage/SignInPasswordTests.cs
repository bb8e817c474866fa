using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.SignIns;
using Softswitch.Domain.Users;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

/// <summary>Passwords of those who sign in by telephone are checked, and shown nowhere: SPEC X6.</summary>
[Collection(StorageCollection.Name)]
public sealed class SignInPasswordTests(PostgresServer server)
{
    private static readonly RoutingConfig Module = new("600", "Shift", SignIn: new SignInConfig(new SignInCodeConfig(), new SignInCodeConfig())
    {
        Users = [new("Anna", "1001", "864213"), new("Bram", "1002", "975312")],
    });

    [Theory, OnSqlite, OnPostgres]
    public async Task Password_stays_until_another_is_given_or_its_login_goes(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var routing = storage.Configuration.Routing;
        await routing.Put(Samples.Acme, Module, null, Samples.Me).Ok();
        Assert.Equal((true, false, false), await IsRight(storage, "864213"));

        await routing.Put(Samples.Acme, With(new SignInUserConfig("Anna B.", "1001"), new SignInUserConfig("Bram", "1002", "112233"), new("Cees", "1003")), 1, Samples.Me).Ok();
        Assert.Equal((true, false, false), await IsRight(storage, "864213"));
        Assert.Equal((false, true, false), await IsRight(storage, "112233"));
        Assert.Equal((false, false, false), await IsRight(storage, "975312"));

        await routing.Put(Samples.Acme, With(new SignInUserConfig("Bram", "1002"), new SignInUserConfig("Cees", "1003")), 2, Samples.Me).Ok();
        await routing.Put(Samples.Acme, With(new("Anna", "1001"), new("Bram", "1002"), new("Cees", "1003")), 3, Samples.Me).Ok();
        Assert.Equal((false, false, false), await IsRight(storage, "864213"));

        await routing.Delete(Samples.Acme, new("600"), 4, Samples.Me).Ok();
        await routing.Put(Samples.Acme, With(new SignInUserConfig("Bram", "1002")), null, Samples.Me).Ok();
        Assert.Equal((false, false, false), await IsRight(storage, "112233"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Password_is_in_no_answer_no_log_and_no_column(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        var routing = storage.Configuration.Routing;
        await routing.Put(Samples.Acme, Module, null, Samples.Me).Ok();
        await routing.Put(Samples.Acme, Module with { Name = "Shifts" }, 1, Samples.Me).Ok();

        var shown = new List<string?>
        {
            StorageJson.Write((await routing.Find(Samples.Acme, new("600")))!),
            StorageJson.Write(await routing.List(Samples.Acme, new PageRequest())),
            StorageJson.Write(await storage.Host.Audit.Query(Samples.Acme, new PageRequest())),
            string.Join(' ', await storage.Host.Database.Read(
                session => session.All("SELECT settings FROM routing UNION ALL SELECT hash FROM sign_in_passwords", row => row.GetString(0)), default)),
        };
        Assert.All(shown, text => Assert.DoesNotContain("864213", text, StringComparison.Ordinal));
        Assert.Contains("Anna", shown[0], StringComparison.Ordinal);
        Assert.DoesNotContain("hash", string.Concat(shown), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Extension_that_follows_another_number_keeps_its_passwords(StorageProvider provider)
    {
        await using var storage = await TestStorage.Open(provider, server).WithTenants();
        await storage.Configuration.Users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", "101"), null, Samples.Me).Ok();
        await storage.Configuration.Routing.Put(Samples.Acme, Module with { SignIn = Module.SignIn! with { To = "101" } }, null, Samples.Me).Ok();
        var ann = (await storage.Configuration.Users.Find(Samples.Acme, Samples.User(1)))!;
        await storage.Configuration.Users.Put(Samples.Acme, ann.Value with { Extension = "109" }, ann.Version, Samples.Me).Ok();

        Assert.Equal("109", (await storage.Configuration.Routing.Find(Samples.Acme, new("600")))!.Value.SignIn!.To);
        Assert.Equal((true, false, false), await IsRight(storage, "864213"));
    }

    private static RoutingConfig With(params SignInUserConfig[] users) => Module with { SignIn = Module.SignIn! with { Users = [.. users] } };

    // Of Anna, Bram and Cees.
    private static async Task<(bool, bool, bool)> IsRight(TestStorage storage, string password)
    {
        var module = (await storage.Host.Reader.Routing(Samples.Acme)).OfType<SignInModel>().Single();
        var passwords = storage.Host.SignInPasswords;
        return (Is("1001"), Is("1002"), Is("1003"));

        bool Is(string login) => passwords.Matches(password, module.Find(login)?.Hash);
    }
}
