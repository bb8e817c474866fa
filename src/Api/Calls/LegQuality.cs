using System.ComponentModel;
using Softswitch.Api.Records;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;

namespace Softswitch.Api.Calls;

/// <summary>How the sound of one leg is, now.</summary>
internal sealed record LegQuality
{
    [Description("0 is the caller's leg")]
    public required int Leg { get; init; }

    [Description("null before there is any")]
    public required RecordMedia? Media { get; init; }

    public static LegQuality Of(LegReport report) => new()
    {
        Leg = report.Leg.Value,
        Media = report.Media is { } media ? RecordMedia.Of(CdrMedia.Of(media)) : null,
    };
}
