namespace Softswitch.Gateway.Transport;

/// <summary>
/// The certificate of TLS and WSS. Either <see cref="PfxPath"/>, or <see cref="PemPath"/> with <see cref="PemKeyPath"/>, or
/// neither: then a self-signed one for <see cref="HostNames"/> is made and kept in <see cref="DataFolder"/>.
/// </summary>
public sealed record TlsOptions
{
    public string? PfxPath { get; init; }

    public string? PfxPassword { get; init; }

    public string? PemPath { get; init; }

    /// <summary>The private key file; null when it is in <see cref="PemPath"/> too.</summary>
    public string? PemKeyPath { get; init; }

    public string DataFolder { get; init; } = "data";

    /// <summary>Further names and addresses of a self-signed certificate, beside those of the machine.</summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];

    /// <summary>False takes any certificate of a peer this gateway connects to. For test networks only.</summary>
    public bool VerifyPeers { get; init; } = true;

    /// <summary>A PEM file of roots that peers are verified against instead of those of the machine.</summary>
    public string? TrustedRootsPath { get; init; }
}
