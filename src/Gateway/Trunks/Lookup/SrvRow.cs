namespace Softswitch.Gateway.Trunks.Lookup;

/// <summary>One SRV record (RFC 2782).</summary>
/// <param name="Target">"." when the service is decidedly not there.</param>
internal sealed record SrvRow(int Priority, int Weight, int Port, string Target);
