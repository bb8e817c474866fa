namespace Softswitch.Silo.Observation;

/// <summary>Which part of a node is not ready. Anybody may ask: it says no more than that.</summary>
/// <param name="Status">"ready" or "not ready".</param>
/// <param name="Storage">"ok", or what is wrong.</param>
/// <param name="Gateway">"ok" or "draining"; null on a node that is none.</param>
/// <param name="Calls">Calls anchored here, which a drain waits for; null on a node that is no gateway.</param>
internal sealed record HealthBody(string Status, string Storage, string? Gateway, int? Calls);
