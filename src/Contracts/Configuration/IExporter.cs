using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Configuration;

/// <summary>Writes a whole tenant as the JSON file that <see cref="IImporter"/> takes (docs/import.md), without its secrets.</summary>
public interface IExporter
{
    /// <summary>The file as it was at one moment; null when there is no such tenant. Throws <see cref="Records.StorageUnavailableException"/> while the database is away.</summary>
    Task<ReadOnlyMemory<byte>?> Export(TenantId tenant, CancellationToken cancellation = default);
}
