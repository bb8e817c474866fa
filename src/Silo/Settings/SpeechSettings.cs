using System.Collections.Frozen;
using Softswitch.Domain.Speech;
using Softswitch.Integrations.Speech;

namespace Softswitch.Silo.Settings;

/// <summary>Who speaks to callers.</summary>
internal static class SpeechSettings
{
    private const string Kept = "speech";

    /// <param name="folder">The data folder.</param>
    public static SpeechOptions Read(SettingReader reader, string folder)
    {
        var usual = new SpeechOptions();
        var options = new SpeechOptions
        {
            Provider = reader.Choice(
                "Speech:Provider", usual.Provider, ("espeak", SpeechProvider.Espeak), ("http", SpeechProvider.Http), ("off", SpeechProvider.Off)),
            Url = reader.Text("Speech:Url"),
            Key = reader.Text("Speech:Key"),
            Model = reader.Text("Speech:Model", usual.Model),
            Voices = reader.Map("Speech:Voice", SpeechLanguages.All.Select(SpeechLanguages.CodeOf))
                .ToFrozenDictionary(each => SpeechLanguages.Choose(each.Key), each => each.Value),
            Folder = Path.Combine(folder, Kept),
            CacheMegabytes = reader.Number("Speech:CacheMegabytes", 256, 0, 1_000_000),
        };
        foreach (var (setting, fault) in options.Faults())
            reader.Fault(setting, fault);
        return options;
    }
}
