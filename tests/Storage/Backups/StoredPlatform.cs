using System.Security.Cryptography;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Users;
using Softswitch.Storage.Credentials;

namespace Softswitch.Storage.Tests.Backups;

/// <summary>A tenant with a user, a phone that registered and calls; and whether all of it came back.</summary>
internal static class StoredPlatform
{
    private static readonly ChannelName Phone = new("demo101");

    public static async Task Fill(StorageHost host, int calls)
    {
        await host.Configuration.Users.Put(Samples.Acme, new UserConfig(Samples.User(1), "Ann", "101"), null, Samples.Me).Ok();
        await host.Configuration.Channels.Put(
            Samples.Acme, new ChannelConfig(Phone.Value, Samples.User(1), Password: Samples.Password), null, Samples.Me).Ok();
        await host.Bindings.Save(new[] { Samples.Binding(Phone.Value) }, default);
        for (var i = 0; i < calls; i++)
            await host.Cdrs.Append(Samples.Cdr(i));
    }

    /// <summary>The phone can register with its password, which can be read in clear for its configuration; its calls are there.</summary>
    public static async Task AssertWhole(StorageHost host, string folder, int calls)
    {
        var channel = await host.Reader.Channel(Samples.Acme, Phone);
        Assert.Equal(host.Hasher.Hash(Phone, Samples.Password).Md5.ToArray(), channel!.Value.Digest.Md5.ToArray());
        Assert.Equal(Samples.Password, await Unsealed(host, folder));
        Assert.NotNull(await host.Reader.Extension(Samples.Acme, new("101")));
        Assert.Single(await host.Bindings.Load(Samples.Acme, Phone));
        for (var i = 0; i < calls; i++)
            Assert.NotNull(await host.Cdrs.Find(Samples.Acme, Samples.Cdr(i).Call));
    }

    // Only whoever has the sealing key can, and the folder has it.
    private static async Task<string?> Unsealed(StorageHost host, string folder)
    {
        var envelope = await host.Database.Read(
            session => session.First("SELECT sealed_password FROM channels WHERE name = $1", row => row.GetFieldValue<byte[]>(0), Phone.Value), default);
        using var random = RandomNumberGenerator.Create();
        return new Vault(host.Hasher, SealingKey.Load(null, folder, random), random, 1).Unseal(Samples.Acme, Phone, envelope);
    }
}
