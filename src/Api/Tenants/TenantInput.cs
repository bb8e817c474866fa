using System.ComponentModel;
using Softswitch.Api.Tables;

namespace Softswitch.Api.Tenants;

internal sealed record TenantInput : TenantSettings, IItemInput
{
    [Description("1 to 32 of a-z, 0-9 and '-', not starting with '-'; required for a new tenant, fixed from then on")]
    public string? Id { get; init; }

    [Description("Digits of all extensions, 2 to 5; null until the first extension chooses it")]
    public int? ExtensionLength { get; init; }

    public long? Version { get; init; }
}
