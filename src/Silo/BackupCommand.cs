using Softswitch.Storage;
using Softswitch.Storage.Backups;

namespace Softswitch.Silo;

/// <summary><c>backup FILE</c> and <c>restore FILE [--force]</c>: the data of a node with SQLite as one file, and back (docs/operations.md).</summary>
internal static class BackupCommand
{
    /// <summary>What other rooms keep in the data folder: the self-made certificate of the gateway and the session keys of the portal.</summary>
    private static readonly string[] Others = ["tls-self-signed.pem", NodeServices.PortalKeys];

    public static int Run(StorageOptions options, Verb verb, string file, bool force)
    {
        var backup = new DataBackup(options, Others, TimeProvider.System);
        switch (verb == Verb.Backup ? backup.Take(file) : backup.Restore(file, force))
        {
            case BackupResult.Done done:
                Tell(options, verb, file, done);
                return 0;
            case BackupResult.Refused refused:
                Console.Error.WriteLine($"softswitch: {refused.Reason.ReplaceLineEndings(" ")}");
                return 1;
            default:
                return 1;
        }
    }

    private static void Tell(StorageOptions options, Verb verb, string file, BackupResult.Done done)
    {
        var names = string.Join(", ", done.Files);
        Console.WriteLine(verb == Verb.Backup ? $"Backed up {names} to {file}." : $"Restored {names} to {options.DataFolder}.");
        if (done.SetAside is { } aside)
            Console.WriteLine($"What was there before is in {aside}.");
        if (options.SealingKey is not null && verb == Verb.Backup)
            Console.WriteLine("The sealing key comes from a setting and is not in it: keep it as well.");
    }
}
