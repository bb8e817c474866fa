using System.Collections.Immutable;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Accounts;

public static class AccountRules
{
    public const int MinPasswordLength = 6;
    public const int MaxPasswordLength = 128;
    public const int MaxLabelLength = 100;

    public static ImmutableArray<FieldError> Check(AccountConfig config)
    {
        var errors = new FieldErrors();
        errors.Require(IsLogin(config.Login), "login", "format", "login is 3 to 100 of a-z, 0-9, '.', '_', '-', '+' and '@'");
        CheckScope(errors, config.Role, config.Tenant);
        errors.Require(config.Email is null || UserRules.IsEmail(config.Email), "email", "format", "email is one address, such as name@example.org");
        errors.Require(
            config.Password is null or { Length: >= MinPasswordLength and <= MaxPasswordLength },
            "password", "length", $"password has {MinPasswordLength} to {MaxPasswordLength} characters");
        return errors.ToImmutable();
    }

    public static ImmutableArray<FieldError> Check(ApiKeyConfig config)
    {
        var errors = new FieldErrors();
        errors.RequireText(config.Label, "label", MaxLabelLength);
        CheckScope(errors, config.Role, config.Tenant);
        return errors.ToImmutable();
    }

    private static void CheckScope(FieldErrors errors, Role role, TenantId? tenant)
    {
        errors.Require(Enum.IsDefined(role), "role", "unknown", "role is Reader, Supervisor, TenantAdmin or Admin");
        errors.Require(role == Role.Admin || tenant is not null, "tenant", "required", "only the role Admin goes without a tenant");
        errors.Require(role != Role.Admin || tenant is null, "tenant", "format", "the role Admin is not confined to a tenant");
    }

    private static bool IsLogin(string? text) =>
        text is { Length: >= 3 and <= 100 } && text.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '.' or '_' or '-' or '+' or '@');
}
