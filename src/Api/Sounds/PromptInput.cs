using System.ComponentModel;
using Softswitch.Api.Tables;

namespace Softswitch.Api.Sounds;

internal sealed record PromptInput : IItemInput
{
    [Description("The id of the sound that is heard instead of the prompt. Values that belong into the prompt are spoken behind it")]
    public required string Sound { get; init; }

    public long? Version { get; init; }
}
