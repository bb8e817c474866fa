using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage;

/// <summary>Settings on which stored data depends: written at the first start, compared at every later one.</summary>
internal static class FixedSettings
{
    public static async Task Check(Database database, string realm, SealingKey key, CancellationToken cancellation)
    {
        if (realm.Length is 0 or > 100 || realm.Any(c => c is '"' or '\\' or ':' or < ' ' or > '~'))
            throw new StorageSettingsException("the realm is 1 to 100 printable ASCII characters without quote, backslash and colon");
        var storedRealm = await KeepFirst(database, "realm", realm, cancellation);
        if (storedRealm != realm)
            throw new StorageSettingsException($"the realm is {realm}, but the stored passwords were hashed for {storedRealm}: set it back");
        if (await KeepFirst(database, "sealing-key", key.Id, cancellation) != key.Id)
            throw new StorageSettingsException("the sealing key is not the one with which the stored passwords were sealed: put it back");
    }

    private static Task<string?> KeepFirst(Database database, string name, string value, CancellationToken cancellation) =>
        database.Change(
            async session =>
            {
                await session.Execute("INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING", name, value);
                return await session.First("SELECT value FROM settings WHERE name = $1", row => row.Text(0), name);
            },
            _ => true,
            cancellation);
}
