using System.ComponentModel;
using Softswitch.Api.Tables;
using Softswitch.Domain.Accounts;

namespace Softswitch.Api.Accounts;

internal sealed record AccountInput : IItemInput
{
    [Description("3 to 100 of a-z, 0-9 and . _ - @ +; unique on the platform; required for a new account, fixed from then on")]
    public string? Login { get; init; }

    [Description("What it may do; each role may do all that the ones before it may")]
    public required Role Role { get; init; }

    [Description("The tenant to which it is confined; left out in the accounts of a tenant, null for the role Admin")]
    public string? Tenant { get; init; }

    [Description("One address")]
    public string? Email { get; init; }

    [Description("6 to 128 characters; required for a new account. Left out: the stored one stays. Never read back")]
    public string? Password { get; init; }

    public long? Version { get; init; }
}
