using System.ComponentModel;
using Softswitch.Api.Tenants;

namespace Softswitch.Api.Imports;

internal sealed record ImportFileTenant : TenantSettings
{
    [Description("1 to 32 of a-z, 0-9 and '-', not starting with '-'")]
    public required string Id { get; init; }

    [Description("Digits of all extensions, 2 to 5; null: those of the first extension")]
    public int? ExtensionLength { get; init; }
}
