using System.Globalization;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Accounts;

/// <summary>Lets somebody in: a platform that has no administrator gets one, and an API key if asked for.</summary>
public sealed class FirstAdmin
{
    public const string Login = "admin";

    // Tenants may have taken the usual name, and others.
    private const int MaxLogins = 100;

    private readonly Database _database;
    private readonly Vault _vault;
    private readonly ApiKeyId _key;

    internal FirstAdmin(Database database, Vault vault, ApiKeyId key) => (_database, _vault, _key) = (database, vault, key);

    /// <param name="password">Null to generate one.</param>
    /// <param name="withKey">Whether to make an API key too.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellation">Gives up before anything is made.</param>
    public async Task<FirstAdminResult> Ensure(string? password, bool withKey, Actor by, CancellationToken cancellation = default)
    {
        if (await _database.Read(HasAdmin, cancellation))
            return new FirstAdminResult.Exists();
        password ??= _vault.GeneratePassword();
        var account = new AccountConfig(Login, Role.Admin, null, null, password);
        if (AccountRules.Check(account) is { IsEmpty: false } errors)
            return new FirstAdminResult.Refused(errors);
        var hash = await Task.Run(() => _vault.Password(password), cancellation);
        return await _database.Change(
            session => Make(session, account, hash, withKey, by), result => result is FirstAdminResult.Made, cancellation);
    }

    private async Task<FirstAdminResult> Make(SqlSession session, AccountConfig account, string hash, bool withKey, Actor by)
    {
        var suffix = 1;
        while (await AccountStore.Insert(session, account, hash, _vault.NewStamp(), by) is not StoreResult.Ok)
        {
            // Another node was first, or somebody else has that login.
            if (++suffix > MaxLogins || await HasAdmin(session))
                return new FirstAdminResult.Exists();
            account = account with { Login = Login + suffix.ToString(CultureInfo.InvariantCulture) };
        }

        return new FirstAdminResult.Made(account.Login, account.Password!, withKey ? await MakeKey(session, by) : null);
    }

    // Under one id: a platform that lost its administrators does not gather keys that nobody knows.
    private async Task<string> MakeKey(SqlSession session, Actor by)
    {
        var secret = _vault.GenerateApiKey();
        await session.Execute("DELETE FROM api_keys WHERE id = $1", _key.ToString());
        await ApiKeyStore.Insert(session, new ApiKeyConfig(_key, "made at the first start", Role.Admin, null), secret, by);
        return secret;
    }

    private static async Task<bool> HasAdmin(SqlSession session) =>
        await session.First("SELECT login FROM accounts WHERE role = $1 LIMIT 1", row => row.Text(0), nameof(Role.Admin)) is not null;
}
