using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.SignIns;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.SignIns;

/// <summary>The passwords of those who sign in, apart from all that is shown and logged of an extension: only hashes of them, and only here.</summary>
internal static class SignInSecrets
{
    private const string PutSql = """
        INSERT INTO sign_in_passwords (tenant, extension, login, hash) VALUES ($1, $2, $3, $4)
        ON CONFLICT (tenant, extension, login) DO UPDATE SET hash = excluded.hash
        """;

    /// <summary>Stores the passwords that are given, and lets those of logins go that are not there any more.</summary>
    /// <param name="hash">Of a password.</param>
    public static async Task Save(ChangeScope scope, RoutingConfig config, Func<string, string> hash)
    {
        var users = config.SignIn?.Users ?? [];
        var (tenant, extension) = (scope.Tenant.Value, config.Extension);
        var known = await scope.Session.All(
            "SELECT login FROM sign_in_passwords WHERE tenant = $1 AND extension = $2", row => row.Text(0), tenant, extension);
        foreach (var login in known.Except(users.Select(user => user.Login), StringComparer.Ordinal))
            await scope.Session.Execute("DELETE FROM sign_in_passwords WHERE tenant = $1 AND extension = $2 AND login = $3", tenant, extension, login);
        foreach (var user in users.Where(user => user.Password is not null))
            await scope.Session.Execute(PutSql, tenant, extension, user.Login, hash(user.Password!));
    }

    /// <summary>The same extensions, knowing the passwords.</summary>
    public static async Task<IEnumerable<RoutingModel>> Fill(SqlSession session, TenantId tenant, IReadOnlyList<RoutingModel> models)
    {
        if (!models.OfType<SignInModel>().Any())
            return models;
        var rows = await session.All(
            "SELECT extension, login, hash FROM sign_in_passwords WHERE tenant = $1", row => (Key: (row.Text(0), row.Text(1)), Hash: row.Text(2)), tenant.Value);
        var hashes = rows.ToDictionary(row => row.Key, row => row.Hash);
        return models.Select(model => model is SignInModel module
            ? module.WithHashes(login => hashes.GetValueOrDefault((module.Extension.Value, login)))
            : model);
    }
}
