using Softswitch.Domain.Trunks;

namespace Softswitch.Contracts.Bans;

/// <summary>Who is shut out now, and who never is.</summary>
public sealed record BanList(ImmutableArray<Ban> Bans, ImmutableArray<AddressRange> Allowed);
