using System.ComponentModel;
using Softswitch.Domain.Schemes;

namespace Softswitch.Api.Schemes;

/// <summary>A number plan of a scheme.</summary>
internal sealed record SchemePlanSettings
{
    [Description("1 to 99, unique in the scheme")]
    public required int Number { get; init; }

    [Description("1 to 50 characters")]
    public required string Name { get; init; }

    [Description("What DIDs ring while the plan is active; one that is not here rings its own extension")]
    public IReadOnlyList<SchemeEntrySettings> Entries { get; init; } = [];

    public static SchemePlanConfig ToConfig(SchemePlanSettings settings) =>
        new(settings.Number, settings.Name, [.. settings.Entries.Select(SchemeEntrySettings.ToConfig)]);

    public static SchemePlanSettings Of(SchemePlanConfig config) =>
        new() { Number = config.Number, Name = config.Name, Entries = [.. config.Entries.Select(SchemeEntrySettings.Of)] };
}
