using Softswitch.Silo.Settings;

namespace Softswitch.Silo.Observation;

/// <summary>The settings of the log. They count from the first line on, so <see cref="NodeLog"/> reads them itself.</summary>
internal static class LogSettings
{
    public const string Format = "Logging:Format";
    public const string File = "Logging:File";
    public const string Json = "json";

    /// <summary>Notes what is wrong with them.</summary>
    public static void Check(SettingReader reader)
    {
        reader.Choice(Format, 0, ("text", 0), (Json, 1));
        reader.Text(File);

        // What the platform itself reads in this section.
        reader.List("Logging:LogLevel");
    }
}
