using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Storage.Backups;
using Softswitch.Support.Files;
using Softswitch.Support.Postgres;
using Softswitch.Support.Time;

namespace Softswitch.Storage.Tests.Backups;

[Collection(StorageCollection.Name)]
public sealed class BackupTests(PostgresServer server) : IDisposable
{
    private const int WrittenBefore = 20;
    private static readonly string[] NoOthers = [];

    private readonly TemporaryFolder _place = new();
    private readonly ManualTimeProvider _time = new();

    private string File => _place.PathOf("backup.tar.gz");

    [Fact]
    public async Task Backup_taken_while_others_write_holds_one_instant_and_all_that_was_confirmed()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server).WithTenants();
        await StoredPlatform.Fill(storage.Host, WrittenBefore);
        using var enough = new CancellationTokenSource();
        var writing = Write(storage.Host, enough.Token);

        var taken = Backup(storage.Options).Take(File);
        await enough.CancelAsync();
        var written = await writing;

        Assert.Contains("softswitch.db", Assert.IsType<BackupResult.Done>(taken).Files, StringComparer.Ordinal);
        var options = Elsewhere(storage.Options);
        Assert.IsType<BackupResult.Done>(Backup(options).Restore(File, force: false));
        await using var restored = await OpenAsync(options);
        await StoredPlatform.AssertWhole(restored, options.DataFolder, WrittenBefore);
        await AssertPrefix(restored, written);
    }

    [Fact]
    public async Task Restored_folder_keeps_its_secrets_to_its_owner_and_holds_what_other_rooms_keep_there()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server);
        await System.IO.File.WriteAllTextAsync(Path.Combine(storage.Options.DataFolder, "certificate.pem"), "certificate");
        Directory.CreateDirectory(Path.Combine(storage.Options.DataFolder, "keys"));
        await System.IO.File.WriteAllTextAsync(Path.Combine(storage.Options.DataFolder, "keys", "key-1.xml"), "<key />");
        await System.IO.File.WriteAllTextAsync(Path.Combine(storage.Options.DataFolder, "cdr-spool.jsonl"), StorageJson.Write(Samples.Cdr(7)) + "\n");
        string[] others = ["certificate.pem", "keys", "never-made"];

        Assert.IsType<BackupResult.Done>(Backup(storage.Options, others).Take(File));
        var options = Elsewhere(storage.Options);
        Assert.IsType<BackupResult.Done>(Backup(options, others).Restore(File, force: false));

        Assert.Equal("<key />", await System.IO.File.ReadAllTextAsync(Path.Combine(options.DataFolder, "keys", "key-1.xml")));
        Assert.Equal("certificate", await System.IO.File.ReadAllTextAsync(Path.Combine(options.DataFolder, "certificate.pem")));
        await using var restored = await OpenAsync(options);
        await restored.Cdrs.CloseLost(0);
        Assert.NotNull(await restored.Cdrs.Find(Samples.Acme, Samples.Cdr(7).Call));
        if (OperatingSystem.IsWindows())
            return;
        foreach (var each in Directory.EnumerateFiles(options.DataFolder, "*", SearchOption.AllDirectories).Append(File))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(each));
    }

    [Fact]
    public async Task Restore_while_a_process_uses_the_folder_is_refused()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server);
        Assert.IsType<BackupResult.Done>(Backup(storage.Options).Take(File));

        AssertRefused(Backup(storage.Options).Restore(File, force: true), "stop it first");

        await storage.Reopen();
        await storage.Host.DisposeAsync();
        Assert.IsType<BackupResult.Done>(Backup(storage.Options).Restore(File, force: true));
    }

    [Fact]
    public async Task Restore_over_data_is_refused_unless_forced_and_then_sets_it_aside()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server).WithTenants();
        await StoredPlatform.Fill(storage.Host, 1);
        Assert.IsType<BackupResult.Done>(Backup(storage.Options).Take(File));
        await storage.Host.Cdrs.Append(Samples.Cdr(500));
        await storage.Host.DisposeAsync();

        AssertRefused(Backup(storage.Options).Restore(File, force: false), "softswitch.db");
        var done = Assert.IsType<BackupResult.Done>(Backup(storage.Options).Restore(File, force: true));

        await storage.Reopen();
        await StoredPlatform.AssertWhole(storage.Host, storage.Options.DataFolder, 1);
        Assert.Null(await storage.Host.Cdrs.Find(Samples.Acme, Samples.Cdr(500).Call));
        var before = new StorageOptions { DataFolder = done.SetAside!, Realm = storage.Options.Realm };
        await using var aside = await OpenAsync(before);
        Assert.NotNull(await aside.Cdrs.Find(Samples.Acme, Samples.Cdr(500).Call));
    }

    [Fact]
    public async Task Backup_with_a_key_of_a_setting_needs_that_key_to_be_put_back()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server);
        var options = Elsewhere(storage.Options);
        options.SealingKey = Convert.ToBase64String(new byte[32]);
        await using (await OpenAsync(options))
            Assert.DoesNotContain("sealing.key", Assert.IsType<BackupResult.Done>(Backup(options).Take(File)).Files, StringComparer.Ordinal);

        var target = new StorageOptions { DataFolder = _place.PathOf("target"), Realm = options.Realm };
        AssertRefused(Backup(target).Restore(File, force: false), "Storage:SealingKey");
        target.SealingKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        AssertRefused(Backup(target).Restore(File, force: false), "not the one of its database");
        target.SealingKey = options.SealingKey;
        Assert.IsType<BackupResult.Done>(Backup(target).Restore(File, force: false));
    }

    [Fact]
    public async Task Backup_without_a_database_or_over_a_file_is_refused()
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server);
        await System.IO.File.WriteAllTextAsync(File, "mine");

        AssertRefused(Backup(storage.Options).Take(File), "there already");
        AssertRefused(Backup(Elsewhere(storage.Options)).Take(_place.PathOf("other.tar.gz")), "no database");
        AssertRefused(Backup(storage.Options).Take(_place.PathOf("nowhere/b.tar.gz")), "nowhere");
        AssertRefused(Backup(new StorageOptions { Provider = StorageProvider.PostgreSql }).Take(_place.PathOf("p.tar.gz")), "pg_dump");
        Assert.Equal("mine", await System.IO.File.ReadAllTextAsync(File));
        Assert.Equal([File], Directory.GetFileSystemEntries(_place.FullPath), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("text")]
    [InlineData("cut")]
    [InlineData("stranger")]
    [InlineData("page")]
    [InlineData("missing")]
    public async Task Restore_of_a_damaged_backup_is_refused_and_changes_nothing(string damage)
    {
        await using var storage = await TestStorage.Open(StorageProvider.Sqlite, server).WithTenants();
        Assert.IsType<BackupResult.Done>(Backup(storage.Options).Take(File));
        DamagedBackup.Make(File, damage);
        var options = Elsewhere(storage.Options);

        Assert.IsType<BackupResult.Refused>(Backup(options).Restore(File, force: false));

        Assert.Equal(["in-use.lock"], Directory.EnumerateFileSystemEntries(options.DataFolder).Select(path => Path.GetFileName(path)!), StringComparer.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private static void AssertRefused(BackupResult result, string naming) =>
        Assert.Contains(naming, Assert.IsType<BackupResult.Refused>(result).Reason, StringComparison.Ordinal);

    // One after the other: what a backup holds of them has no gap.
    private static async Task<int> Write(StorageHost host, CancellationToken enough)
    {
        var number = 1000;
        while (!enough.IsCancellationRequested)
            await host.Cdrs.Append(Samples.Cdr(number++));
        return number - 1000;
    }

    private static async Task AssertPrefix(StorageHost restored, int written)
    {
        var found = new List<bool>();
        for (var i = 0; i < written; i++)
            found.Add(await restored.Cdrs.Find(Samples.Acme, Samples.Cdr(1000 + i).Call) is not null);
        Assert.Equal(found.OrderDescending().ToArray(), found);
    }

    private static async Task<StorageHost> OpenAsync(StorageOptions options)
    {
        using var random = RandomNumberGenerator.Create();
        return await StorageHost.Open(options, TimeProvider.System, random, [], NullLogger.Instance);
    }

    private DataBackup Backup(StorageOptions options, string[]? others = null) => new(options, others ?? NoOthers, _time);

    private StorageOptions Elsewhere(StorageOptions options) => new()
    {
        DataFolder = _place.PathOf("elsewhere"),
        Realm = options.Realm,
        PasswordIterations = options.PasswordIterations,
    };
}
