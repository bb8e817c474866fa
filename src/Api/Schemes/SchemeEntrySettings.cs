using System.ComponentModel;
using Softswitch.Domain.Schemes;

namespace Softswitch.Api.Schemes;

/// <summary>A DID in a number plan.</summary>
internal sealed record SchemeEntrySettings
{
    [Description("A DID of the tenant that is in no other scheme")]
    public required string Number { get; init; }

    [Description("The extension that it rings")]
    public required string Extension { get; init; }

    [Description("Up to 20 characters, shown before the caller's number; null for none")]
    public string? Prefix { get; init; }

    public static SchemeEntryConfig ToConfig(SchemeEntrySettings settings) => new(settings.Number, settings.Extension, settings.Prefix);

    public static SchemeEntrySettings Of(SchemeEntryConfig config) => new() { Number = config.Number, Extension = config.Extension, Prefix = config.Prefix };
}
