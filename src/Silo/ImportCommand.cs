using Softswitch.Contracts.Configuration;
using Softswitch.Storage;

namespace Softswitch.Silo;

/// <summary><c>import FILE</c>: stores a tenant from a file (docs/import.md) and prints the passwords made for it. Nodes that run see it within seconds.</summary>
internal static class ImportCommand
{
    public static async Task<int> Run(StorageHost storage, string file)
    {
        switch (await Import(storage, file))
        {
            case ImportResult.Done done:
                Console.WriteLine($"Imported {done.Users} users, {done.Channels} channels, {done.Dids} numbers and {done.Services} services into {done.Tenant}.");
                foreach (var generated in done.Generated)
                    Console.WriteLine($"{generated.Channel}\t{generated.Password}");
                foreach (var generated in done.Secrets)
                    Console.WriteLine($"webhook {generated.Webhook}\t{generated.Secret}");
                return 0;
            case ImportResult.Refused refused:
                foreach (var error in refused.Errors)
                    Console.Error.WriteLine($"softswitch: {error.Field}: {error.Message}");
                return 1;
            default:
                return 1;
        }
    }

    public static Actor By(string who) => new(who, null, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());

    private static async Task<ImportResult> Import(StorageHost storage, string file)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            return await storage.Importer.Import(stream, ImportMode.Update, By("import"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadSettingException($"{file} cannot be imported: {failure.Message}", failure);
        }
    }
}
