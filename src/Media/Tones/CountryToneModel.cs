namespace Softswitch.Media.Tones;

/// <summary>What a caller hears in one country.</summary>
/// <param name="Country">ISO 3166 alpha-2.</param>
/// <param name="Ring">The called telephone rings.</param>
/// <param name="Busy">It is in use.</param>
/// <param name="Congestion">The call cannot be put through.</param>
/// <param name="Dial">A number may be dialled.</param>
/// <param name="Source">Where the values are from.</param>
public sealed record CountryToneModel(string Country, Tone Ring, Tone Busy, Tone Congestion, Tone Dial, string Source);
