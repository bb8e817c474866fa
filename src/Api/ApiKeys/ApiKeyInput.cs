using System.ComponentModel;
using Softswitch.Domain.Accounts;

namespace Softswitch.Api.ApiKeys;

internal sealed record ApiKeyInput
{
    [Description("What the key is for, for people")]
    public required string Label { get; init; }

    [Description("What it may do; Admin only for keys of the platform")]
    public required Role Role { get; init; }
}
