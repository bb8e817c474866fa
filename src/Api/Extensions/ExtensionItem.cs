using Softswitch.Domain.Numbers;

namespace Softswitch.Api.Extensions;

internal sealed record ExtensionItem
{
    public required string Number { get; init; }

    public required ExtensionType Type { get; init; }

    public required string? UserId { get; init; }

    public required long Version { get; init; }
}
