namespace Softswitch.Contracts.Trunks;

/// <summary>What a gateway sees of a trunk.</summary>
/// <param name="Reachable">Whether the carrier answered the last OPTIONS or REGISTER; null when it was not asked yet, or never is.</param>
/// <param name="Registered">Whether the carrier took our registration; null for a trunk that does not register.</param>
/// <param name="Detail">For people: the last answer, such as "403 Forbidden" or "no answer from 192.0.2.1:5060".</param>
public sealed record TrunkReport(bool? Reachable, bool? Registered, string? Detail);
