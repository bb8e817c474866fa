using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Softswitch.Api.Audit;

internal sealed record UndoItem
{
    [Description("The entry that was taken back")]
    public required long Undid { get; init; }

    [Description("Kind and key: channel demo101")]
    public required string What { get; init; }

    [Description("A password or secret that was made anew, shown this once")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string? Generated { get; init; }
}
