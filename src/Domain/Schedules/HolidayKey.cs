namespace Softswitch.Domain.Schedules;

/// <summary>A public holiday, whatever it is called in a country. The names are stored and shown: do not rename.</summary>
public enum HolidayKey
{
    NewYear,
    Epiphany,
    MartinLutherKingDay,
    WashingtonsBirthday,
    MaundyThursday,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    GreatPrayerDay,
    KingsDay,
    LabourDay,

    /// <summary>4 May in Latvia.</summary>
    RestorationOfIndependence,

    /// <summary>5 May in the Netherlands.</summary>
    LiberationDay,

    /// <summary>8 May in France.</summary>
    VictoryDay,
    EarlyMayBankHoliday,
    MothersDay,
    Ascension,
    WhitSunday,
    WhitMonday,
    SpringBankHoliday,
    MemorialDay,
    Juneteenth,
    MidsummerEve,
    MidsummerDay,
    IndependenceDay,

    /// <summary>Of the state: 21 July in Belgium, 14 July in France, 3 October in Germany, 12 October in Spain, 18 November in Latvia.</summary>
    NationalDay,
    Assumption,
    SummerBankHoliday,
    ColumbusDay,
    AllSaints,

    /// <summary>11 November in Belgium and France.</summary>
    Armistice,

    /// <summary>11 November in the United States.</summary>
    VeteransDay,
    Thanksgiving,
    ConstitutionDay,
    ImmaculateConception,
    ChristmasEve,
    Christmas,

    /// <summary>26 December, Boxing Day and Saint Stephen's too.</summary>
    SecondChristmasDay,
    NewYearsEve,
}
