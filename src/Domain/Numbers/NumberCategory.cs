namespace Softswitch.Domain.Numbers;

/// <summary>
/// What kind of number is called, as seen from the country of who calls: what call barring and dial-out groups go by (SPEC R11).
/// Numbers are in exactly one. The names are stored and shown: do not rename.
/// </summary>
[Flags]
public enum NumberCategory
{
    None = 0,

    /// <summary>Geographic and other ordinary numbers of the country.</summary>
    National = 1,
    Mobile = 2,

    /// <summary>Free for who calls: 0800.</summary>
    Freephone = 4,

    /// <summary>Companies and shared cost: 088, 084, 0180, 0845 and their kin.</summary>
    SharedCost = 8,

    /// <summary>Services at a raised price: 0900 and the like.</summary>
    Premium = 16,

    /// <summary>0906, adult services.</summary>
    PremiumAdult = 32,

    /// <summary>0909, games and amusement.</summary>
    PremiumEntertainment = 64,

    /// <summary>Short national numbers: 14xx(x), 116xxx, 18xx, directory enquiries.</summary>
    Service = 128,

    /// <summary>Any other country; also services without a country, +800.</summary>
    International = 256,

    /// <summary>Other countries' premium numbers and satellites: what fraud calls. Barred with <see cref="International"/>, allowed only by itself.</summary>
    InternationalPremium = 512,
    All = 1023,
}
