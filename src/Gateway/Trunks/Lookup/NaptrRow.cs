namespace Softswitch.Gateway.Trunks.Lookup;

/// <summary>One NAPTR record (RFC 3403 4.1).</summary>
/// <param name="Flags">"s" when the replacement is the name of SRV records.</param>
/// <param name="Service">Such as SIP+D2U.</param>
internal sealed record NaptrRow(int Order, int Preference, string Flags, string Service, string Replacement);
