using Softswitch.Domain.Services;

namespace Softswitch.Api.Services;

internal sealed record ServiceItem
{
    public required string Extension { get; init; }

    public required ServiceKind Kind { get; init; }

    public required string? Music { get; init; }

    public required string? Sound { get; init; }

    public required string? Pin { get; init; }

    public required bool Records { get; init; }

    public required long Version { get; init; }
}
