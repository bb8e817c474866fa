using System.Globalization;

namespace Softswitch.Domain.Tests.Speech;

/// <summary>Values of tables as they are written there.</summary>
internal static class SpeechSamples
{
    public static TimeOnly Time(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);

    public static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    public static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
