using System.Globalization;
using Softswitch.Domain.Schedules;

namespace Softswitch.Domain.Tests.Schedules;

public sealed class HolidaysTests
{
    private static readonly string[] Countries = ["BE", "DE", "DK", "ES", "FI", "FR", "GB", "LV", "NL", "US"];

    [Theory]
    [InlineData("NL", 2025, "0101 0418 0420 0421 0426 0505 0529 0608 0609 1225 1226")]
    [InlineData("NL", 2026, "0101 0403 0405 0406 0427 0505 0514 0524 0525 1225 1226")]
    [InlineData("BE", 2024, "0101 0401 0501 0509 0520 0721 0815 1101 1111 1225")]
    [InlineData("DE", 2026, "0101 0403 0406 0501 0514 0525 1003 1225 1226")]
    [InlineData("GB", 2024, "0101 0329 0401 0506 0527 0826 1225 1226")]
    [InlineData("GB", 2026, "0101 0403 0406 0504 0525 0831 1225 1226 1228")]
    [InlineData("GB", 2027, "0101 0326 0329 0503 0531 0830 1225 1226 1227 1228")]
    [InlineData("GB", 2028, "0101 0103 0414 0417 0501 0529 0828 1225 1226")]
    [InlineData("DK", 2023, "0101 0406 0407 0409 0410 0505 0518 0528 0529 1225 1226")]
    [InlineData("DK", 2024, "0101 0328 0329 0331 0401 0509 0519 0520 1225 1226")]
    [InlineData("FI", 2025, "0101 0106 0418 0420 0421 0501 0529 0608 0621 1101 1206 1225 1226")]
    [InlineData("FI", 2026, "0101 0106 0403 0405 0406 0501 0514 0524 0620 1031 1206 1225 1226")]
    [InlineData("FR", 2024, "0101 0401 0501 0508 0509 0520 0714 0815 1101 1111 1225")]
    [InlineData("ES", 2025, "0101 0106 0418 0501 0815 1012 1101 1206 1208 1225")]
    [InlineData("LV", 2024, "0101 0329 0331 0401 0501 0504 0506 0512 0519 0623 0624 1118 1224 1225 1226 1231")]
    [InlineData("LV", 2025, "0101 0418 0420 0421 0501 0504 0505 0511 0608 0623 0624 1118 1224 1225 1226 1231")]
    [InlineData("US", 2021, "0101 0118 0215 0531 0618 0619 0704 0705 0906 1011 1111 1125 1224 1225 1231")]
    [InlineData("US", 2026, "0101 0119 0216 0525 0619 0703 0704 0907 1012 1111 1126 1225")]
    [InlineData("US", 2027, "0101 0118 0215 0531 0618 0619 0704 0705 0906 1011 1111 1125 1224 1225 1231")]
    public void Year_of_a_country_has_the_days_that_are_known(string country, int year, string days) =>
        Assert.Equal(days, string.Join(' ', Holidays.Of(country, year).Select(day => day.Date.ToString("MMdd", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(1961, "04-02")]
    [InlineData(2000, "04-23")]
    [InlineData(2008, "03-23")]
    [InlineData(2011, "04-24")]
    [InlineData(2024, "03-31")]
    [InlineData(2025, "04-20")]
    [InlineData(2026, "04-05")]
    [InlineData(2027, "03-28")]
    [InlineData(2038, "04-25")]
    public void Easter_is_when_it_is_known_to_be(int year, string expected) =>
        Assert.Equal($"{year}-{expected}", Key("NL", year, HolidayKey.EasterSunday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("NL", 2026, HolidayKey.Ascension, "2026-05-14")]
    [InlineData("NL", 2025, HolidayKey.KingsDay, "2025-04-26")]
    [InlineData("GB", 2025, HolidayKey.SummerBankHoliday, "2025-08-25")]
    [InlineData("US", 2024, HolidayKey.Thanksgiving, "2024-11-28")]
    [InlineData("FI", 2024, HolidayKey.MidsummerDay, "2024-06-22")]
    [InlineData("FI", 2027, HolidayKey.AllSaints, "2027-11-06")]
    public void Holiday_is_found_by_its_name(string country, int year, HolidayKey key, string expected) =>
        Assert.Equal(expected, Key(country, year, key).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void Day_that_stands_in_for_another_has_its_name() => Assert.Equal(
        ["2027-12-25", "2027-12-27"],
        Holidays.Of("GB", 2027).Where(day => day.Key == HolidayKey.Christmas).Select(day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray());

    [Fact]
    public void Date_is_looked_up()
    {
        Assert.Equal(new Holiday(new(2026, 12, 25), HolidayKey.Christmas), Assert.Single(Holidays.On("NL", new(2026, 12, 25))));
        Assert.Equal([HolidayKey.LabourDay, HolidayKey.Ascension], Holidays.On("FR", new(2008, 5, 1)).Select(day => day.Key));
        Assert.Empty(Holidays.On("NL", new(2026, 12, 24)));
        Assert.Empty(Holidays.On("ZZ", new(2026, 12, 25)));
        Assert.False(Holidays.IsKnown("ZZ"));
        Assert.True(Holidays.Has("NL", HolidayKey.KingsDay));
        Assert.False(Holidays.Has("DE", HolidayKey.KingsDay));
    }

    [Fact]
    public void Any_year_of_any_country_is_told_in_order_and_within_that_year()
    {
        foreach (var country in Countries)
        {
            foreach (var year in Enumerable.Range(1, 20).Concat(Enumerable.Range(1990, 120)).Append(9999))
            {
                var days = Holidays.Of(country, year);
                Assert.All(days, day => Assert.Equal(year, day.Date.Year));
                Assert.Equal(days.Order(Comparer<Holiday>.Create((one, other) => one.Date.CompareTo(other.Date))), days);
                Assert.Equal(days.Distinct().Count(), days.Length);
                Assert.All(days, day => Assert.True(Holidays.Has(country, day.Key) || day.Key == HolidayKey.GreatPrayerDay));
            }
        }
    }

    private static DateOnly Key(string country, int year, HolidayKey key) => Holidays.Of(country, year).First(day => day.Key == key).Date;
}
