using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Configuration;
using Softswitch.Storage.Backups;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage;

/// <summary>What the stores are made of.</summary>
internal sealed record StorageParts(
    StorageOptions Options,
    Database Database,
    SealingKey Key,
    RandomNumberGenerator Random,
    IEnumerable<IConfigurationListener> Listeners,
    ILogger Logger,
    FolderUse? Use);
