namespace Softswitch.Api.Dids;

internal sealed record DidItem
{
    public required string Number { get; init; }

    public required string Extension { get; init; }

    public required long Version { get; init; }
}
