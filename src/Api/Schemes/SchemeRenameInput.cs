using System.ComponentModel;

namespace Softswitch.Api.Schemes;

internal sealed record SchemeRenameInput
{
    [Description("1 to 50 characters, of no other scheme of the tenant")]
    public required string Name { get; init; }
}
