using Softswitch.Domain.Reach;

namespace Softswitch.Api.Reach;

internal sealed record ReachCellBody
{
    public required string Status { get; init; }

    public required string CallClass { get; init; }

    public required string Profile { get; init; }

    public static ReachCellBody Of(ReachCellConfig cell) => new() { Status = cell.Status, CallClass = cell.CallClass, Profile = cell.Profile };

    public ReachCellConfig ToConfig() => new(Status, CallClass, Profile);
}
