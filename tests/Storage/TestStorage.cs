using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Contracts.Configuration;
using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

/// <summary>An open storage in a folder of its own, with a database of its own.</summary>
internal sealed class TestStorage : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("softswitch-storage-");
    private readonly RandomNumberGenerator _random = RandomNumberGenerator.Create();

    private TestStorage(StorageProvider provider, PostgresServer server) => Options = new StorageOptions
    {
        Provider = provider,
        ConnectionString = provider == StorageProvider.PostgreSql ? server.CreateDatabase() : null,
        DataFolder = _folder.FullName,
        Realm = "test.example",
        PasswordIterations = 1000,
        CommitSpacing = TimeSpan.Zero,
    };

    public StorageOptions Options { get; }

    public RecordingListener Listener { get; } = new();

    public StorageHost Host { get; private set; } = null!;

    public IConfigurationStore Configuration => Host.Configuration;

    public static async Task<TestStorage> Open(StorageProvider provider, PostgresServer server)
    {
        var storage = new TestStorage(provider, server);
        storage.Host = await storage.OpenHost();
        return storage;
    }

    public Task<StorageHost> OpenHost() => StorageHost.Open(Options, TimeProvider.System, _random, [Listener], NullLogger.Instance);

    public async Task Reopen()
    {
        await Host.DisposeAsync();
        Host = await OpenHost();
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _random.Dispose();
        _folder.Delete(recursive: true);
    }
}
