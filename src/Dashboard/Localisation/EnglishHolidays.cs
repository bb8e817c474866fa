using System.Collections.Frozen;
using Softswitch.Domain.Schedules;

namespace Softswitch.Dashboard.Localisation;

internal static class EnglishHolidays
{
    public static readonly FrozenDictionary<HolidayKey, string> Names = new Dictionary<HolidayKey, string>
    {
        [HolidayKey.NewYear] = "New Year's Day",
        [HolidayKey.Epiphany] = "Epiphany",
        [HolidayKey.MartinLutherKingDay] = "Martin Luther King Day",
        [HolidayKey.WashingtonsBirthday] = "Washington's Birthday",
        [HolidayKey.MaundyThursday] = "Maundy Thursday",
        [HolidayKey.GoodFriday] = "Good Friday",
        [HolidayKey.EasterSunday] = "Easter Sunday",
        [HolidayKey.EasterMonday] = "Easter Monday",
        [HolidayKey.GreatPrayerDay] = "Great Prayer Day",
        [HolidayKey.KingsDay] = "King's Day",
        [HolidayKey.LabourDay] = "Labour Day",
        [HolidayKey.RestorationOfIndependence] = "Restoration of Independence",
        [HolidayKey.LiberationDay] = "Liberation Day",
        [HolidayKey.VictoryDay] = "Victory Day",
        [HolidayKey.EarlyMayBankHoliday] = "Early May Bank Holiday",
        [HolidayKey.MothersDay] = "Mother's Day",
        [HolidayKey.Ascension] = "Ascension",
        [HolidayKey.WhitSunday] = "Whit Sunday",
        [HolidayKey.WhitMonday] = "Whit Monday",
        [HolidayKey.SpringBankHoliday] = "Spring Bank Holiday",
        [HolidayKey.MemorialDay] = "Memorial Day",
        [HolidayKey.Juneteenth] = "Juneteenth",
        [HolidayKey.MidsummerEve] = "Midsummer Eve",
        [HolidayKey.MidsummerDay] = "Midsummer Day",
        [HolidayKey.IndependenceDay] = "Independence Day",
        [HolidayKey.NationalDay] = "National Day",
        [HolidayKey.Assumption] = "Assumption",
        [HolidayKey.SummerBankHoliday] = "Summer Bank Holiday",
        [HolidayKey.ColumbusDay] = "Columbus Day",
        [HolidayKey.AllSaints] = "All Saints",
        [HolidayKey.Armistice] = "Armistice",
        [HolidayKey.VeteransDay] = "Veterans Day",
        [HolidayKey.Thanksgiving] = "Thanksgiving",
        [HolidayKey.ConstitutionDay] = "Constitution Day",
        [HolidayKey.ImmaculateConception] = "Immaculate Conception",
        [HolidayKey.ChristmasEve] = "Christmas Eve",
        [HolidayKey.Christmas] = "Christmas",
        [HolidayKey.SecondChristmasDay] = "Second Christmas Day",
        [HolidayKey.NewYearsEve] = "New Year's Eve",
    }.ToFrozenDictionary();
}
