namespace Softswitch.Api.Reach;

internal sealed record ReachCloneAnswer
{
    public required IReadOnlyList<ReachCloneItem> Items { get; init; }
}
