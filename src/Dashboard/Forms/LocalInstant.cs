using System.Globalization;

namespace Softswitch.Dashboard.Forms;

/// <summary>An instant as a form holds it: by the clocks of the tenant.</summary>
internal static class LocalInstant
{
    private const string Form = "yyyy-MM-dd'T'HH:mm";
    private static readonly string[] Forms = [Form, "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"];

    public static string Write(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Null for what is none. A time that a clock change leaves out is taken as if it had not.</summary>
    public static DateTimeOffset? Read(string text, TimeZoneInfo zone) =>
        DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is > 1 and < 9999
            ? new DateTimeOffset(local, zone.GetUtcOffset(local))
            : null;
}
