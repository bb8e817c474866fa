using System.ComponentModel;
using Softswitch.Domain.Reach;

namespace Softswitch.Api.Reach;

internal sealed record ReachBlocksBody
{
    [Description("Nobody gets through: the user only calls")]
    public bool All { get; init; }

    [Description("Who does not show a number does not get through")]
    public bool Anonymous { get; init; }

    [Description("At most 50 rows of certain others")]
    public IReadOnlyList<ReachBlockBody> Callers { get; init; } = [];

    public static ReachBlocksBody? Of(ReachBlocksConfig? config) => config is null ? null : new()
    {
        All = config.All,
        Anonymous = config.Anonymous,
        Callers = [.. config.Callers.Select(ReachBlockBody.Of)],
    };

    public ReachBlocksConfig ToConfig() => new(All, Anonymous, [.. Callers.Select(each => each.ToConfig())]);
}
