namespace Softswitch.Contracts.Configuration;

/// <summary>Stores a whole tenant from one JSON file (docs/import.md), all or nothing.</summary>
public interface IImporter
{
    /// <summary>Reads <paramref name="file"/> to its end; refuses more than 64 MB. Throws <see cref="Records.StorageUnavailableException"/> while the database is away.</summary>
    Task<ImportResult> Import(Stream file, ImportMode mode, Actor by, CancellationToken cancellation = default);
}
