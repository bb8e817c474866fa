using Softswitch.Contracts.Configuration;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Credentials;

namespace Softswitch.Storage.Import;

internal sealed class Importer(ConfigurationWriter writer, Vault vault, TenantTables tables) : IImporter
{
    public async Task<ImportResult> Import(Stream file, ImportMode mode, Actor by, CancellationToken cancellation = default)
    {
        var errors = new ImportErrors();
        var plan = await ImportParser.Parse(file, errors, cancellation);
        return plan is null || !errors.IsEmpty
            ? new ImportResult.Refused(errors.ToImmutable())
            : await Import(plan, mode, by, cancellation);
    }

    public async Task<ImportResult> Import(ImportPlan plan, ImportMode mode, Actor by, CancellationToken cancellation)
    {
        var errors = new ImportErrors();
        ImportCheck.Check(plan, errors);
        if (!errors.IsEmpty)
            return new ImportResult.Refused(errors.ToImmutable());
        // Nothing slow may be left for the transaction: while it runs, nobody else can change the tenant (on SQLite: anything).
        var secrets = await Task.Run(() => ImportSecrets.Make(plan, vault, cancellation), cancellation);
        var transaction = new ImportTransaction(plan, mode, by, secrets, vault, tables);
        return await writer.Run(transaction.Run, result => result is ImportResult.Done, cancellation);
    }
}
