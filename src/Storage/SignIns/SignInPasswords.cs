using Softswitch.Contracts.SignIns;
using Softswitch.Storage.Credentials;

namespace Softswitch.Storage.SignIns;

internal sealed class SignInPasswords(Vault vault) : ISignInPasswords
{
    public bool Matches(string password, string? hash) => hash is not null && vault.IsCode(password, hash);
}
