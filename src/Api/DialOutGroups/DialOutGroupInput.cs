using System.ComponentModel;
using Softswitch.Api.Tables;

namespace Softswitch.Api.DialOutGroups;

internal sealed record DialOutGroupInput : IItemInput
{
    [Description("1 to 50 characters; required for a new group, fixed from then on")]
    public string? Name { get; init; }

    [Description(NumberCategories.Description)]
    public IReadOnlyList<string> Categories { get; init; } = [];

    [Description("Numbers in E.164 form that may be called besides; '*' at the end stands for any digits: +31201234567, +4930*")]
    public IReadOnlyList<string> Numbers { get; init; } = [];

    public long? Version { get; init; }
}
