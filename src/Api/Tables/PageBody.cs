using System.ComponentModel;

namespace Softswitch.Api.Tables;

internal sealed record PageBody<T>
{
    public required IReadOnlyList<T> Items { get; init; }

    [Description("Send it as 'after' for the next page; null on the last page")]
    public required string? Next { get; init; }
}
