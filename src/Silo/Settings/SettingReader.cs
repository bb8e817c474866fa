using System.Globalization;
using System.Net;

namespace Softswitch.Silo.Settings;

/// <summary>Reads settings one by one and notes what is wrong with them, so that one start tells all.</summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    // For the parts of the host that read settings of their own.
    private static readonly string[] Others = ["Serilog", "environment"];

    private readonly List<string> _faults = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _lists = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Faults => _faults;

    public string? Text(string key)
    {
        _known.Add(key);
        return configuration[key] is { Length: > 0 } value ? value : null;
    }

    public string Text(string key, string fallback) => Text(key) ?? fallback;

    public int Number(string key, int fallback, int from, int until)
    {
        if (Text(key) is not { } text)
            return fallback;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= from && value <= until)
            return value;
        Fault(key, $"\"{text}\" is not a number from {from} to {until}");
        return fallback;
    }

    /// <summary>A port; "off" turns the listener off.</summary>
    public int? Port(string key, int fallback) =>
        string.Equals(Text(key), "off", StringComparison.OrdinalIgnoreCase) ? null : Number(key, fallback, 0, 65535);

    public TimeSpan Seconds(string key, int fallback, int from, int until) => TimeSpan.FromSeconds(Number(key, fallback, from, until));

    public bool Flag(string key, bool fallback)
    {
        if (Text(key) is not { } text)
            return fallback;
        if (bool.TryParse(text, out var value))
            return value;
        Fault(key, $"\"{text}\" is not true or false");
        return fallback;
    }

    public IPAddress? Address(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (IPAddress.TryParse(text, out var value))
            return value;
        Fault(key, $"\"{text}\" is not an IP address");
        return null;
    }

    /// <summary>A list: numbered keys below this one, or one value with commas.</summary>
    public string[] List(string key)
    {
        _lists.Add(key);
        var values = configuration.GetSection(key).GetChildren().Select(child => child.Value ?? "").ToArray();
        return values.Length > 0
            ? values
            : (Text(key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>One value for each of these names, below this key; those that are not given are left out.</summary>
    public Dictionary<string, string> Map(string key, IEnumerable<string> names) => names
        .Select(name => (Name: name, Value: Text(ConfigurationPath.Combine(key, name)))).Where(each => each.Value is not null)
        .ToDictionary(each => each.Name, each => each.Value!, StringComparer.Ordinal);

    public TChoice Choice<TChoice>(string key, TChoice fallback, params ReadOnlySpan<(string Name, TChoice Value)> choices)
    {
        if (Text(key) is not { } text)
            return fallback;
        foreach (var (name, value) in choices)
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        Fault(key, $"\"{text}\" is not one of {string.Join(", ", choices.ToArray().Select(choice => choice.Name))}");
        return fallback;
    }

    /// <summary>
    /// Notes settings that nothing has asked for: one that is mistyped would be left out in silence. Looks at the sections
    /// that are ours, for the environment holds much else, and at all of <paramref name="given"/> on the command line.
    /// </summary>
    public void RefuseUnknown(IEnumerable<string> given)
    {
        var sections = _known.Concat(_lists).Where(key => key.Contains(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal))
            .Select(SectionOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ours = sections.SelectMany(section => configuration.GetSection(section).AsEnumerable())
            .Where(setting => setting.Value is not null && !sections.Contains(setting.Key)).Select(setting => setting.Key);
        var unknown = ours.Concat(given).Where(key => !IsKnown(key) && !Others.Contains(SectionOf(key), StringComparer.OrdinalIgnoreCase));
        foreach (var key in unknown.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))
            Fault(key, "there is no such setting");
    }

    public void Fault(string key, string what) => _faults.Add($"{key}: {what}");

    private static string SectionOf(string key) => key.Split(ConfigurationPath.KeyDelimiter, 2)[0];

    private bool IsKnown(string key) =>
        _known.Contains(key) || _lists.Contains(key)
        || (key.LastIndexOf(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal) is > 0 and var end && _lists.Contains(key[..end]));
}
