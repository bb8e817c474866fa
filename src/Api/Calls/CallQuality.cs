using System.Collections.Immutable;
using System.ComponentModel;

namespace Softswitch.Api.Calls;

/// <summary>What passed the legs of a call until now, as its record will tell of the whole of it.</summary>
internal sealed record CallQuality
{
    [Description("None when the gateway that holds the call cannot be reached")]
    public required ImmutableArray<LegQuality> Legs { get; init; }
}
