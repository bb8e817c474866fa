using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Trunks;

/// <summary>A SIP connection to a carrier as asked for from outside (SPEC R11).</summary>
/// <param name="Name">See <see cref="TrunkName"/>; unique on the platform.</param>
/// <param name="Target">Where calls go: a host name, looked up as RFC 3263 says, or an address, with a port if it is fixed. Null for a trunk that only brings calls.</param>
/// <param name="Tenant">The only tenant that uses it; null for all.</param>
/// <param name="Transport">How the target is reached.</param>
/// <param name="Country">ISO 3166-1 alpha-2: whose notation its numbers are in where they are not in international form.</param>
/// <param name="Notation">How the carrier wants numbers written.</param>
/// <param name="Username">For the carrier's challenges, and the user that registers; null when the carrier knows us by address.</param>
/// <param name="Domain">The host part of our address of record at the carrier; null to use the target.</param>
/// <param name="Registers">Keeps a registration at the carrier, which then brings its calls to the contact.</param>
/// <param name="RegisterSeconds">How long a registration is asked for.</param>
/// <param name="Addresses">From where the carrier brings calls: addresses and ranges (192.0.2.0/28). The targets' own addresses count too.</param>
/// <param name="CertificateName">The name the carrier's certificate must carry on TLS connections it opens; null to take any.</param>
/// <param name="Identity">How the carrier is told who calls.</param>
/// <param name="SendsDiversion">Tells the carrier who forwarded a call (RFC 5806).</param>
/// <param name="MaxCalls">Calls at a time in both directions; null for no limit.</param>
/// <param name="MaxCallsPerSecond">New calls in a second towards the carrier; null for no limit.</param>
/// <param name="OptionsSeconds">How often OPTIONS asks whether the carrier is there; 0 for never.</param>
/// <param name="CarriesEmergency">Takes calls to emergency centres.</param>
/// <param name="Enabled">False keeps it out of use.</param>
/// <param name="Password">In clear, only on its way in: null leaves the stored one. Never read back.</param>
public sealed record TrunkConfig(
    string Name,
    string? Target = null,
    string? Tenant = null,
    TrunkTransport Transport = TrunkTransport.Auto,
    string Country = "NL",
    NumberNotation Notation = NumberNotation.E164,
    string? Username = null,
    string? Domain = null,
    bool Registers = false,
    int RegisterSeconds = TrunkConfig.DefaultRegisterSeconds,
    ImmutableArray<string> Addresses = default,
    string? CertificateName = null,
    TrunkIdentity Identity = TrunkIdentity.Asserted,
    bool SendsDiversion = true,
    int? MaxCalls = null,
    int? MaxCallsPerSecond = null,
    int OptionsSeconds = TrunkConfig.DefaultOptionsSeconds,
    bool CarriesEmergency = false,
    bool Enabled = true,
    string? Password = null)
{
    public ImmutableArray<string> Addresses { get; init; } = Addresses.IsDefault ? [] : Addresses;

    public const int DefaultRegisterSeconds = 300;
    public const int DefaultOptionsSeconds = 30;
}
