using System.Text.Json;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;
using Softswitch.Storage.Import;

namespace Softswitch.Storage.Export;

internal sealed class Exporter(Database database, TenantTables tables) : IExporter
{
    private const int Attempts = 5;

    public async Task<ReadOnlyMemory<byte>?> Export(TenantId tenant, CancellationToken cancellation = default)
    {
        // Many questions are one moment when the tenant was not changed in between.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (file, isWhole) = await database.Read(session => Read(session, tenant), cancellation);
            if (file is null)
                return null;
            if (isWhole)
                return JsonSerializer.SerializeToUtf8Bytes(file.ToJson(), ImportJson.Options);
        }

        throw new StorageUnavailableException("the tenant is changed all the time");
    }

    private async Task<(ExportFile? File, bool IsWhole)> Read(SqlSession session, TenantId tenant)
    {
        var revision = await Revision(session, tenant);
        return await TenantTable.FindRow(session, tenant) is not { Value: var config }
            ? (null, false)
            : (await ExportFile.Read(session, config, tables), await Revision(session, tenant) == revision);
    }

    private static Task<long?> Revision(SqlSession session, TenantId tenant) =>
        session.First("SELECT revision FROM tenants WHERE id = $1", row => (long?)row.Long(0), tenant.Value);
}
