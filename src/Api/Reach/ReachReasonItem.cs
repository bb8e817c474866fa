using System.ComponentModel;
using Softswitch.Domain.Reach;

namespace Softswitch.Api.Reach;

internal sealed record ReachReasonItem
{
    public required ReachRule Rule { get; init; }

    [Description("The status, class, profile, devices, destination or number that it gave")]
    public required string Name { get; init; }

    [Description("What matched: a period, a number, a prefix, a cell, an end; empty where there is nothing to tell")]
    public required string Value { get; init; }
}
