using System.Globalization;
using System.Net;

namespace Softswitch.Silo.Settings;

/// <summary>Reads settings one by one and notes what is wrong with them, so that one start tells all.</summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults => _faults;

    public string? Text(string key) => configuration[key] is { Length: > 0 } value ? value : null;

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
        var values = configuration.GetSection(key).GetChildren().Select(child => child.Value ?? "").ToArray();
        return values.Length > 0
            ? values
            : (Text(key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

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

    public void Fault(string key, string what) => _faults.Add($"{key}: {what}");
}
