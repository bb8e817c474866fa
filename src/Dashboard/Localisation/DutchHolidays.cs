using System.Collections.Frozen;
using Softswitch.Domain.Schedules;

namespace Softswitch.Dashboard.Localisation;

internal static class DutchHolidays
{
    public static readonly FrozenDictionary<HolidayKey, string> Names = new Dictionary<HolidayKey, string>
    {
        [HolidayKey.NewYear] = "Nieuwjaarsdag",
        [HolidayKey.Epiphany] = "Driekoningen",
        [HolidayKey.MartinLutherKingDay] = "Martin Luther Kingdag",
        [HolidayKey.WashingtonsBirthday] = "Geboortedag van Washington",
        [HolidayKey.MaundyThursday] = "Witte Donderdag",
        [HolidayKey.GoodFriday] = "Goede Vrijdag",
        [HolidayKey.EasterSunday] = "Eerste paasdag",
        [HolidayKey.EasterMonday] = "Tweede paasdag",
        [HolidayKey.GreatPrayerDay] = "Grote biddag",
        [HolidayKey.KingsDay] = "Koningsdag",
        [HolidayKey.LabourDay] = "Dag van de Arbeid",
        [HolidayKey.RestorationOfIndependence] = "Herstel van de onafhankelijkheid",
        [HolidayKey.LiberationDay] = "Bevrijdingsdag",
        [HolidayKey.VictoryDay] = "Overwinningsdag",
        [HolidayKey.EarlyMayBankHoliday] = "Vrije dag begin mei",
        [HolidayKey.MothersDay] = "Moederdag",
        [HolidayKey.Ascension] = "Hemelvaartsdag",
        [HolidayKey.WhitSunday] = "Eerste pinksterdag",
        [HolidayKey.WhitMonday] = "Tweede pinksterdag",
        [HolidayKey.SpringBankHoliday] = "Vrije dag in de lente",
        [HolidayKey.MemorialDay] = "Herdenkingsdag",
        [HolidayKey.Juneteenth] = "Juneteenth",
        [HolidayKey.MidsummerEve] = "Midzomeravond",
        [HolidayKey.MidsummerDay] = "Midzomerdag",
        [HolidayKey.IndependenceDay] = "Onafhankelijkheidsdag",
        [HolidayKey.NationalDay] = "Nationale feestdag",
        [HolidayKey.Assumption] = "Maria-Tenhemelopneming",
        [HolidayKey.SummerBankHoliday] = "Vrije dag in de zomer",
        [HolidayKey.ColumbusDay] = "Columbusdag",
        [HolidayKey.AllSaints] = "Allerheiligen",
        [HolidayKey.Armistice] = "Wapenstilstand",
        [HolidayKey.VeteransDay] = "Veteranendag",
        [HolidayKey.Thanksgiving] = "Thanksgiving",
        [HolidayKey.ConstitutionDay] = "Dag van de grondwet",
        [HolidayKey.ImmaculateConception] = "Onbevlekte Ontvangenis",
        [HolidayKey.ChristmasEve] = "Kerstavond",
        [HolidayKey.Christmas] = "Eerste kerstdag",
        [HolidayKey.SecondChristmasDay] = "Tweede kerstdag",
        [HolidayKey.NewYearsEve] = "Oudejaarsavond",
    }.ToFrozenDictionary();
}
