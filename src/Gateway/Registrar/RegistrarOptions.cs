namespace Softswitch.Gateway.Registrar;

/// <summary>Settings of the registrar.</summary>
/// <param name="PingInterval">How often a device behind NAT is asked whether it is still there; this also keeps its NAT binding open.</param>
internal sealed record RegistrarOptions(TimeSpan PingInterval);
