using Softswitch.Domain.Accounts;

namespace Softswitch.Api.Accounts;

internal sealed record AccountItem
{
    public required string Login { get; init; }

    public required Role Role { get; init; }

    public required string? Tenant { get; init; }

    public required string? Email { get; init; }

    public required long Version { get; init; }
}
