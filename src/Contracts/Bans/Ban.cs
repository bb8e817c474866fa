using Softswitch.Domain.Trunks;

namespace Softswitch.Contracts.Bans;

/// <summary>A ban in force, as gateways need it.</summary>
/// <param name="Until">Unix time in milliseconds; null until it is lifted.</param>
/// <param name="IsAutomatic">It spares those who proved themselves from there.</param>
public sealed record Ban(AddressRange Source, long? Until, bool IsAutomatic);
