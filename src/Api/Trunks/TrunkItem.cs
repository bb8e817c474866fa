using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Trunks;

namespace Softswitch.Api.Trunks;

/// <summary>The members mean what they mean in <see cref="TrunkInput"/>.</summary>
internal sealed record TrunkItem
{
    public required string Name { get; init; }

    public required string? Target { get; init; }

    public required string? Tenant { get; init; }

    public required TrunkTransport Transport { get; init; }

    public required string Country { get; init; }

    public required NumberNotation Notation { get; init; }

    public required string? Username { get; init; }

    public required string? Domain { get; init; }

    public required bool Registers { get; init; }

    public required int RegisterSeconds { get; init; }

    public required IReadOnlyList<string> Addresses { get; init; }

    public required string? CertificateName { get; init; }

    public required TrunkIdentity Identity { get; init; }

    public required bool SendsDiversion { get; init; }

    public required int? MaxCalls { get; init; }

    public required int? MaxCallsPerSecond { get; init; }

    public required int OptionsSeconds { get; init; }

    public required bool CarriesEmergency { get; init; }

    public required bool Enabled { get; init; }

    public required long Version { get; init; }

    public static TrunkItem Of(Stored<TrunkConfig> stored) => new()
    {
        Name = stored.Value.Name,
        Target = stored.Value.Target,
        Tenant = stored.Value.Tenant,
        Transport = stored.Value.Transport,
        Country = stored.Value.Country,
        Notation = stored.Value.Notation,
        Username = stored.Value.Username,
        Domain = stored.Value.Domain,
        Registers = stored.Value.Registers,
        RegisterSeconds = stored.Value.RegisterSeconds,
        Addresses = stored.Value.Addresses,
        CertificateName = stored.Value.CertificateName,
        Identity = stored.Value.Identity,
        SendsDiversion = stored.Value.SendsDiversion,
        MaxCalls = stored.Value.MaxCalls,
        MaxCallsPerSecond = stored.Value.MaxCallsPerSecond,
        OptionsSeconds = stored.Value.OptionsSeconds,
        CarriesEmergency = stored.Value.CarriesEmergency,
        Enabled = stored.Value.Enabled,
        Version = stored.Version,
    };
}
