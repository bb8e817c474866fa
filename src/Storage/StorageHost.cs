using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Bans;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.SignIns;
using Softswitch.Contracts.Sounds;
using Softswitch.Contracts.Webhooks;
using Softswitch.Domain.Accounts;
using Softswitch.Storage.Accounts;
using Softswitch.Storage.Audit;
using Softswitch.Storage.Backups;
using Softswitch.Storage.Bans;
using Softswitch.Storage.Bindings;
using Softswitch.Storage.Cdrs;
using Softswitch.Storage.Clusters;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Demo;
using Softswitch.Storage.Export;
using Softswitch.Storage.Import;
using Softswitch.Storage.SignIns;
using Softswitch.Storage.Sounds;
using Softswitch.Storage.Webhooks;
using Softswitch.Storage.Writing;

namespace Softswitch.Storage;

/// <summary>All stores on one open database with the newest schema. Disposing it writes what is still queued.</summary>
public sealed class StorageHost : IAsyncDisposable
{
    private readonly Database _database;
    private readonly GroupCommitWriter _writer;
    private readonly CdrStore _cdrs;
    private readonly SealingKey _key;
    private readonly FolderUse? _use;
    private int _isDisposed;

    private StorageHost(StorageParts parts, GroupCommitWriter writer, CdrUpkeep upkeep)
    {
        Upkeep = upkeep;
        (_database, _key, _use, _writer) = (parts.Database, parts.Key, parts.Use, writer);
        Hasher = new CredentialHasher(parts.Options.Realm);
        var vault = new Vault(Hasher, parts.Key, parts.Random, parts.Options.PasswordIterations);
        var configuration = new ConfigurationWriter(parts.Database, parts.Listeners, parts.Logger);
        var tables = new TenantTables(configuration, vault);
        var importer = new Importer(configuration, vault, tables);
        var reader = new ConfigurationReader(parts.Database);
        (Reader, Revisions) = (reader, reader);
        (Trunks, Bans, Sounds) = (new TrunkReader(parts.Database, vault), new BanStore(parts.Database), new SoundStore(parts.Database));
        var store = new ConfigurationStore(configuration, vault);
        (Configuration, Importer, Exporter) = (store, importer, new Exporter(parts.Database, tables));
        Bindings = new BindingStore(parts.Database, writer);
        var spool = new CdrSpool(parts.Options.DataFolder);
        writer.Meter.ShowSpool(() => spool.Count);
        _cdrs = new CdrStore(parts.Database, writer, spool, new RecordJournal(parts.Options.DataFolder, keepsNotes: parts.Options.Provider == StorageProvider.Sqlite));
        (SignIns, SignInPasswords) = (new SignInStore(parts.Database, writer, new SignInJournal(parts.Options.DataFolder)), new SignInPasswords(vault));
        (ApiKeys, Accounts) = (new ApiKeyStore(parts.Database, vault), new AccountStore(parts.Database, vault));
        var log = new AuditStore(parts.Database);
        (Audit, Undo) = (log, new AuditUndo(log, store.Kinds));
        (Webhooks, Clusters) = (new WebhookStore(parts.Database, vault), new ClusterTable(parts.Database));
        Demo = new DemoTenant(Configuration, importer, vault);
        FirstAdmin = new FirstAdmin(parts.Database, vault, KeyId("first api key"));
    }

    public CredentialHasher Hasher { get; }

    public IConfigurationReader Reader { get; }

    public ITenantRevisions Revisions { get; }

    public ITrunkReader Trunks { get; }

    public IBanStore Bans { get; }

    public ISoundStore Sounds { get; }

    public IConfigurationStore Configuration { get; }

    public IImporter Importer { get; }

    public IExporter Exporter { get; }

    public IBindingStore Bindings { get; }

    public ICdrStore Cdrs => _cdrs;

    internal SignInStore SignIns { get; }

    public ISignInPasswords SignInPasswords { get; }

    public IApiKeyStore ApiKeys { get; }

    public IAccountStore Accounts { get; }

    public IAuditStore Audit { get; }

    public IUndo Undo { get; }

    public IWebhookStore Webhooks { get; }

    public ClusterTable Clusters { get; }

    public IStorageHealth Health => _writer;

    public DemoTenant Demo { get; }

    public FirstAdmin FirstAdmin { get; }

    /// <summary>A key of 32 bytes, the same on every node that has the sealing key.</summary>
    public byte[] DeriveKey(string purpose) => _key.Derive(purpose);

    /// <summary>Makes the secret of a setting the one platform API key that stems from it; null: there is none. False when it does not have the form of a key.</summary>
    public Task<bool> UseGivenApiKey(string? secret, Actor by, CancellationToken cancellation = default) =>
        ((ApiKeyStore)ApiKeys).Replace(KeyId("given api key"), secret, by, cancellation);

    internal Database Database => _database;

    internal CdrUpkeep Upkeep { get; }

    /// <summary>Makes the data folder and the sealing key when missing, brings the schema up to date and starts the writer.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">A cryptographic generator for salts, nonces, passwords and ids.</param>
    /// <param name="listeners">Who hears of configuration changes.</param>
    /// <param name="logger">Where trouble is told.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StorageSettingsException">A setting is wrong or the folder cannot be used.</exception>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public static async Task<StorageHost> Open(
        StorageOptions options,
        TimeProvider time,
        RandomNumberGenerator random,
        IEnumerable<IConfigurationListener> listeners,
        ILogger logger,
        CancellationToken cancellation = default)
    {
        DataFolder.Make(options.DataFolder);
        // A server is not put back as files, and its nodes may have a folder they only read.
        var use = options.Provider == StorageProvider.Sqlite ? FolderUse.Share(options.DataFolder) : null;
        Database? database = null;
        try
        {
            var key = SealingKey.Load(options.SealingKey, options.DataFolder, random);
            database = OpenDatabase(options);
            await Migrator.Run(database, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellation);
            await FixedSettings.Check(database, options.Realm, key, cancellation);
            return new StorageHost(
                new StorageParts(options, database, key, random, listeners, logger, use),
                new GroupCommitWriter(database, options, time, logger),
                new CdrUpkeep(database, options, time, logger));
        }
        catch (Exception exception)
        {
            if (database is not null)
                await database.DisposeAsync();
            use?.Dispose();
            if (exception is not StorageUnavailableException && database?.IsUnavailable(exception) == true)
                throw new StorageUnavailableException($"the {options.Provider} database cannot be opened: {exception.Message}", exception);
            // Such as a role that may not make tables.
            if (exception is DbException)
                throw new StorageSettingsException($"the {options.Provider} database cannot be used: {exception.Message}", exception);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        _writer.Dispose();
        _cdrs.Dispose();
        SignIns.Dispose();
        await _database.DisposeAsync();
        _use?.Dispose();
    }

    private ApiKeyId KeyId(string purpose) => new(new Guid(_key.Derive(purpose).AsSpan(0, 16)));

    private static Database OpenDatabase(StorageOptions options)
    {
        try
        {
            return options.Provider switch
            {
                StorageProvider.Sqlite => new SqliteDatabase(options.ConnectionString ?? "Data Source=" + DataFolder.DatabaseFile(options.DataFolder)),
                StorageProvider.PostgreSql => new PostgresDatabase(
                    options.ConnectionString ?? throw new StorageSettingsException("PostgreSQL needs a connection string")),
                _ => throw new StorageSettingsException($"unknown storage provider {options.Provider}"),
            };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new StorageSettingsException($"the connection string is not valid: {exception.Message}", exception);
        }
    }
}
