namespace Softswitch.Domain.Bans;

/// <summary>A source that is shut out, by somebody's word or by what came from it. One that has ended is remembered: the next takes longer.</summary>
/// <param name="Source">An address or a range, as <see cref="Trunks.AddressRange"/> writes it; the key.</param>
/// <param name="Reason">For people, at most <see cref="BanRules.MaxReason"/> characters.</param>
/// <param name="Since">Unix time in milliseconds.</param>
/// <param name="Until">Unix time in milliseconds; null until it is lifted.</param>
/// <param name="Times">How often the source was banned by itself.</param>
/// <param name="IsAutomatic">Made by a gateway, and so not for those who prove themselves from there.</param>
public sealed record BanConfig(string Source, string Reason, long Since, long? Until = null, int Times = 0, bool IsAutomatic = false);
