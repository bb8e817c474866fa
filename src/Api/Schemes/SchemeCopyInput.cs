using System.ComponentModel;

namespace Softswitch.Api.Schemes;

internal sealed record SchemeCopyInput
{
    [Description("The number of the plan that is replaced or made, 1 to 99")]
    public required int To { get; init; }

    [Description("Its name; null keeps the one it has, or takes that of the plan that is copied")]
    public string? Name { get; init; }
}
