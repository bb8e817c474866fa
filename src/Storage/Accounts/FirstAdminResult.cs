using System.Collections.Immutable;
using Softswitch.Domain.Validation;

namespace Softswitch.Storage.Accounts;

/// <summary>What became of the first administrator.</summary>
public abstract record FirstAdminResult
{
    private FirstAdminResult()
    {
    }

    /// <summary>Made now: show it once, nothing of it can be read back. <paramref name="ApiKey"/> is null unless asked for.</summary>
    public sealed record Made(string Login, string Password, string? ApiKey) : FirstAdminResult;

    /// <summary>There is an administrator already; nothing was touched.</summary>
    public sealed record Exists : FirstAdminResult;

    /// <summary>The given password breaks a rule; nothing was made.</summary>
    public sealed record Refused(ImmutableArray<FieldError> Errors) : FirstAdminResult;
}
