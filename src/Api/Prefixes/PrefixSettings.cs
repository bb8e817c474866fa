using System.ComponentModel;
using Softswitch.Domain.Prefixes;

namespace Softswitch.Api.Prefixes;

/// <summary>What is keyed for a number of the tenant.</summary>
internal sealed record PrefixSettings
{
    [Description("One or two digits to call as the number, *7*0612345678; 101 to 199 to forward it, *123*0612345678, until #123#")]
    public required string Prefix { get; init; }

    [Description("A DID of the tenant; null to call anonymously")]
    public string? Number { get; init; }

    public static PrefixConfig ToConfig(PrefixSettings settings) => new(settings.Prefix, settings.Number);

    public static PrefixSettings Of(PrefixConfig config) => new() { Prefix = config.Prefix, Number = config.Number };
}
