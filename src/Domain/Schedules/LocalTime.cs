using System.Globalization;

namespace Softswitch.Domain.Schedules;

/// <summary>A time on the clock on the wall, to the minute: 2026-12-24T17:00.</summary>
internal static class LocalTime
{
    private const string Form = "yyyy-MM-dd'T'HH:mm";

    public static bool TryParse(string? text, out DateTime local) =>
        DateTime.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out local);
}
