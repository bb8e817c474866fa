using System.ComponentModel;
using Softswitch.Api.Tables;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Trunks;

namespace Softswitch.Api.Trunks;

internal sealed record TrunkInput : IItemInput
{
    [Description("1 to 32 of a-z, 0-9 and '-', not starting with '-'; required for a new trunk, fixed from then on")]
    public string? Name { get; init; }

    [Description("Where calls go: a host name, looked up by NAPTR, SRV and address, or an address; with ':port' if that is fixed. Null for a trunk that only brings calls")]
    public string? Target { get; init; }

    [Description("The only tenant that uses it; null for all")]
    public string? Tenant { get; init; }

    [Description("Auto follows the carrier's DNS")]
    public TrunkTransport Transport { get; init; } = TrunkTransport.Auto;

    [Description("ISO 3166-1 code: whose notation the carrier's numbers are in where they are not international")]
    public string Country { get; init; } = "NL";

    [Description("How the carrier wants numbers: E164 is +31201234567, Digits 31201234567, International 0031201234567, National 0201234567")]
    public NumberNotation Notation { get; init; } = NumberNotation.E164;

    [Description("For the carrier's challenges and our registration; null when it knows us by address")]
    public string? Username { get; init; }

    [Description("Host part of our address at the carrier; null to use the target")]
    public string? Domain { get; init; }

    [Description("Keeps a registration at the carrier")]
    public bool Registers { get; init; }

    [Description("60 to 86400")]
    public int RegisterSeconds { get; init; } = TrunkConfig.DefaultRegisterSeconds;

    [Description("From where the carrier brings calls: addresses and ranges such as 192.0.2.0/28; those of the target count too")]
    public IReadOnlyList<string> Addresses { get; init; } = [];

    [Description("The name in the carrier's certificate on TLS connections that it opens; null to take any")]
    public string? CertificateName { get; init; }

    [Description("In which header the carrier is told who calls")]
    public TrunkIdentity Identity { get; init; } = TrunkIdentity.Asserted;

    [Description("Tells the carrier who forwarded a call")]
    public bool SendsDiversion { get; init; } = true;

    [Description("Calls at a time in both directions; null for no limit")]
    public int? MaxCalls { get; init; }

    [Description("New calls in a second towards the carrier; null for no limit")]
    public int? MaxCallsPerSecond { get; init; }

    [Description("How often the carrier is asked whether it is there, 5 to 3600; 0 for never")]
    public int OptionsSeconds { get; init; } = TrunkConfig.DefaultOptionsSeconds;

    [Description("Takes calls to emergency centres")]
    public bool CarriesEmergency { get; init; }

    [Description("False keeps it out of use")]
    public bool Enabled { get; init; } = true;

    [Description("Left out: the stored one stays. Never read back")]
    public string? Password { get; init; }

    public long? Version { get; init; }
}
