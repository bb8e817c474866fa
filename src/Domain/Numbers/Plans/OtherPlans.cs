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
        "AD AO AW BF BH BI BJ BN BQ BT BW BZ CF CG CI CK CL CM CR CV CW CY CZ DJ EE FJ FK FM FO GA GI GL GM GN GQ GR GT GW GY HK HN HT " +
        "IO IS IT KM KW LI LS LU MC ML MO MR MT MU MV MX MZ NC NE NF NI NO NR NU OM PA PF PG PL PT PW QA SB SC SG SH SM SN SR ST SV SZ " +
        "TD TG TJ TK TL TN TO TV UZ VU WF WS";

    private const string TrunkPrefixes = "HU=06 RU=8 KZ=8 BY=8 TM=8";

    private const string InternationalPrefixes =
        "RU=810 KZ=810 BY=810 TM=810 UZ=00 AU=0011 JP=010 HK=001 SG=001 KR=001 TH=001 ID=001 CU=119 KE=000 TZ=000 UG=000 NG=009";

    /// <summary>Besides 112 and 911.</summary>
    private const string Emergency =
        "AD=110,116,118 AE=997,998,999 AF=100,102,119 AG=999 AL=127,128,129 AM=101,102,103 AO=113,115 AR=100,101,107 AT=122,133,144 " +
        "AU=000,106 AW=100 AZ=101,102,103 BA=122,123,124 BB=211,511 BD=100,101,102,199,999 BF=17,18 BG=150,160,166 BH=199,999 " +
        "BI=113,117 BJ=114,116,117,118 BN=991,993,995 BO=110,118,119 BR=128,190,192,193 BS=919 BT=110,113 BW=111,997,998,999 " +
        "BY=101,102,103 BZ=90,990 CD=113,114,118,177,188 CF=117,118,1220 CG=117,118 CH=117,118,1414,144 CI=110,111,170,180 " +
        "CK=996,998,999 CL=131,132,133 CM=113,117,13,17 CN=110,119,120 CO=119,123,132,156 CU=104,105,106 CV=130,131,132 CY=199 " +
        "CZ=150,151,152,153,154,155,156,157,158,159 DJ=17,18 DM=333,999 DZ=14,17 EC=101,102 EE=110 EG=122,123,180 ER=113,114,116 " +
        "ET=91,92,93,939,991,997 FJ=917 FK=999 FO=114 GA=1730,18 GE=011,022,033,111,113,122 GF=15,17,18 GH=191,192,193,999 GI=190,199 " +
        "GM=116,117,118,16,17,18 GP=15,17,18 GR=100,108,166,199 GT=110,120,123 GW=113,117,118 GY=912,913 HK=992,999 HN=199 " +
        "HR=192,193,194,93,94 HT=114,118 HU=104,105,107 ID=110,113,118,119 IE=999 IL=100,101,102 IN=100,101,102,108 IQ=100,104,115,122 " +
        "IR=110,115,125 IT=113,115,118 JM=110,119 JO=191,192,197 JP=110,118,119 KE=114,999 KG=101,102,103 KH=117,118,119,666 " +
        "KI=192,193,194,195,992,993,994 KM=17,18 KN=333,999 KP=119,819 KR=119 KZ=101,102,103 LA=190,191,195 LB=140,175,999 LC=999 LI=117,118,144 " +
        "LK=110,116,118,119 LR=355 LS=115,117 LT=01,011,02,022,03,033,101,102,103 LU=113 LY=190,191,193 MA=15,177,19 MC=15,17,18 " +
        "MD=901,902,903 ME=122,123,124 MG=117,118,17,18 MK=192,193,194 ML=15,17,18 MM=199 MN=100,101,102,103,105 MO=999 MQ=15,17,18 " +
        "MR=17,18 MS=999 MU=114,115,995,999 MV=102,118,119 MW=199,997,998,999 MX=060,065,066,068,080 MY=999 MZ=117,119,197,198 " +
        "NC=15,16,17,18 NE=118,15,17,18 NF=955,977 NG=199 NI=115,118,120,128 NO=110,113 NP=100,101,102,103 NR=110,111 NU=999 NZ=111 " +
        "OM=1444,9999 PE=105,116,117 PF=15,17,18 PG=000,110,111 PH=117 PK=1122,115,15,16 PL=997,998,999 PM=15,17,18 PS=100,101,102 " +
        "PT=115 PY=128 QA=999 RE=15,17,18 RO=113 RS=192,193,194,92,93,94 RU=01,02,03,101,102,103,104 RW=111 SA=997,999 SB=999 SC=999 " +
        "SD=999 SG=993,995,999 SH=999 SI=113 SK=150,155,158 SL=019,999 SM=113,115,118 SN=17,18 SO=555,888,999 SR=115 SS=999 SV=913 " +
        "SX=919 SY=110,113 SZ=999 TC=999 TD=17,18 TG=117,118,171,172,177 TH=1669,191,199 TJ=101,102,103 TL=115 TM=01,02,03 " +
        "TN=190,197,198 TO=922,933,999 TR=110,155,156 TT=990,999 TW=110,119 TZ=110,111,114,115,999 UA=101,102,103,104 UG=999 UY=128 " +
        "UZ=001,002,003,01,02,03,050 VC=999 VE=171 VG=999 VN=113,114,115 WF=15,17,18 WS=994,995,996,999 XK=192,193,194 " +
        "YE=191,194,195,199 YT=15,17,18 ZA=10111,10177 ZM=991,993,999 ZW=993,994,995,999";

    private const string PremiumPrefixes =
        "AD=90,91 AE=900 AL=900 AM=900 AR=600 AT=900,901,930,931,939 AU=190 AW=900 AZ=900 BA=90 BG=90 BH=90 BR=300,500,900 BW=90 BY=902 " +
        "CF=8776 CH=900,901,906 CN=168 CO=1900 CR=90 CY=900 CZ=900,906,908,909 DZ=808 EE=900 EG=900 FO=90 GF=89 GP=81,82,89 GQ=900 " +
        "GR=901,909 GT=1900 GY=900 HK=900 HR=60 HU=90 ID=809 IE=15 IL=19 IN=186 IS=90 IT=892,894,895,899 JO=900 JP=990 KE=900 KH=1900 " +
        "KR=60 LB=90 LI=900,901,906 LR=332 LT=900 LU=90 MA=89 MD=900 ME=94 MK=500 MQ=81,82,89 MT=50 MU=30 MV=900 MX=900 MY=1600 NA=870 " +
        "NC=36 NE=09 NO=82 NZ=900 OM=900 PA=860 PE=805 PK=900 PL=70 PM=81 PT=601,607,608,646,648,760,761,762 RE=89 RO=90 RS=90 RU=809 " +
        "RW=900 SA=925 SE=900,939,944 SG=1900 SI=90 SK=900 SM=71 SN=884 SR=90 SV=900 SZ=900 TH=1900 TL=90 TN=88 TR=888,898,900 TW=20 " +
        "TZ=900 UA=900 UG=90 UY=90 VE=900 VN=1900 XK=900 ZA=862";

    private static readonly FrozenSet<string> TrunkFree = WithoutTrunkPrefix.Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Trunk = ByCountry(TrunkPrefixes);
    private static readonly FrozenDictionary<string, string> International = ByCountry(InternationalPrefixes);
    private static readonly FrozenDictionary<string, string> EmergencyNumbers = ByCountry(Emergency);
    private static readonly FrozenDictionary<string, string> PremiumRanges = ByCountry(PremiumPrefixes);

    /// <param name="country">ISO 3166-1 alpha-2; empty for nowhere.</param>
    public static PlanTable TableOf(string country)
    {
        var code = CallingCodes.Of(country);
        var emergency = EmergencyNumbers.GetValueOrDefault(country, "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (code == "1")
            return AmericanPlan.Of(country, emergency);
        var trunk = TrunkFree.Contains(country) ? "" : Trunk.GetValueOrDefault(country, "0");
        return new PlanTable(
            country,
            code,
            [International.GetValueOrDefault(country, "00")],
            trunk,
            ["112", "911", .. emergency],
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
