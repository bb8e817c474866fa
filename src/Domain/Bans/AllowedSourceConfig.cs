namespace Softswitch.Domain.Bans;

/// <summary>A source that is never banned, whatever comes from it and whoever says so.</summary>
/// <param name="Source">An address or a range, as <see cref="Trunks.AddressRange"/> writes it; the key.</param>
/// <param name="Note">For people: whose it is.</param>
public sealed record AllowedSourceConfig(string Source, string Note = "");
