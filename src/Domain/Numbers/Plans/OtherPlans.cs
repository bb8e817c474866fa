using System.Collections.Frozen;
using static Softswitch.Domain.Numbers.NumberCategory;

namespace Softswitch.Domain.Numbers.Plans;

/// <summary>
/// What is known of the other countries: ITU-T E.164 Supplement "Dialling procedures" for prefixes, E.129 presentations of the
/// national plans for emergency numbers and raised prices. Numbers may have any length, and those without a row are national.
/// </summary>
internal static class OtherPlans
{
    /// <summary>No prefix is dialled before national numbers; some of them begin with 0.</summary>
    private const string WithoutTrunkPrefix =
        "AD BB CG CI CR CY CZ EE GI GR GT HK HN IS IT KW LI LU MC MO MT NI NO OM PA PL PT QA SG SM SV TN VA ";

    private const string TrunkPrefixes = "HU=06 RU=8 KZ=8 BY=8 TM=8 MX=01";

    private const string InternationalPrefixes = "RU=810 KZ=810 BY=810 TM=810 UZ=00 AU=0011 JP=010 HK=001 SG=001 KR=001 TH=001 ID=001 CU=119 KE=000 TZ=000 UG=000 NG=009";

    /// <summary>Besides 112 and 911.</summary>
    private const string Emergency =
        "AT=122,133,144 AU=000,106 BR=190,192,193 CH=117,118,144,1414 CN=110,119,120 CY=199 CZ=150,155,156,158 EE=110 GR=100,108,166,199 " +
        "HR=192,193,194 HU=104,105,107 IE=999 IL=100,101,102 IN=100,101,102,108 IS=112 IT=113,115,118 JP=110,118,119 KR=119 LU=113 " +
        "MC=17,18 NO=110,113 NZ=111 PL=997,998,999 PT=115 RO=113 RS=192,193,194 RU=101,102,103,104 SI=113 SK=150,155,158 TR=155,156 " +
        "UA=101,102,103,104 ZA=10111,10177 GG=999 IM=999 JE=999 GI=190,199 HK=999 MY=999 SG=995,999";

    private const string PremiumPrefixes =
        "AT=900,901,930,931,939 AU=190 BG=90 CH=900,901,906 CY=900 CZ=900,906,908,909 EE=900 GR=901,909 HR=60 HU=90 IE=15 IL=1900,1901,1902 " +
        "IS=90 IT=892,894,895,899 LI=900,901,906 LT=900 LU=90 MT=5 NO=82 NZ=900 PL=70 PT=601,607,608,646,648,760,761,762 RO=90 RS=90 SE=900,939,944 " +
        "SI=90 SK=900 TR=888,898,900 UA=900 RU=809";

    private static readonly FrozenSet<string> TrunkFree = WithoutTrunkPrefix.Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Trunk = ByCountry(TrunkPrefixes);
    private static readonly FrozenDictionary<string, string> International = ByCountry(InternationalPrefixes);
    private static readonly FrozenDictionary<string, string> EmergencyNumbers = ByCountry(Emergency);
    private static readonly FrozenDictionary<string, string> PremiumRanges = ByCountry(PremiumPrefixes);

    /// <param name="country">ISO 3166-1 alpha-2; empty for nowhere.</param>
    public static PlanTable TableOf(string country)
    {
        var code = CallingCodes.Of(country);
        if (code == "1")
            return AmericanPlan.Of(country);
        var trunk = TrunkFree.Contains(country) ? "" : Trunk.GetValueOrDefault(country, "0");
        return new PlanTable(
            country,
            code,
            [International.GetValueOrDefault(country, "00")],
            trunk,
            ["112", "911", .. EmergencyNumbers.GetValueOrDefault(country, "").Split(',', StringSplitOptions.RemoveEmptyEntries)],
            [new(Service, "6", "116")],
            code.Length == 0 ? [] : Ranges(country, trunk),
            HasLocalDialling: trunk == "0",
            IsRough: true);
    }

    private static ImmutableArray<NumberRange> Ranges(string country, string trunk) =>
    [
        new(National, "4-14", trunk.StartsWith('0') ? "1-9" : "0-9"),
        new(Freephone, "5-13", "800"),
        .. PremiumRanges.TryGetValue(country, out var prefixes) ? [new NumberRange(Premium, "4-14", prefixes.Replace(',', ' '))] : ImmutableArray<NumberRange>.Empty,
    ];

    private static FrozenDictionary<string, string> ByCountry(string text) => text
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(word => word[..2], word => word[3..], StringComparer.Ordinal);
}
