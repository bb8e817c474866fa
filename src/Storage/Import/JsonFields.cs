using System.Text.Json;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Users;

namespace Softswitch.Storage.Import;

/// <summary>
/// Reads the fields of one JSON object by name and reports what is missing, of the wrong kind, unknown or given twice, by its path.
/// Asks for a field once; <see cref="Finish"/> names what nobody asked for.
/// </summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);
    private readonly ImportErrors _errors;

    public JsonFields(JsonElement element, string path, ImportErrors errors)
    {
        Path = path;
        _errors = errors;
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(path, "format", $"{Named(path)} is an object");
            return;
        }
        foreach (var field in element.EnumerateObject())
        {
            if (!_fields.TryAdd(field.Name, field.Value))
                errors.Add(Join(Cut(field.Name)), "unique", "this field is given twice");
        }
    }

    public string Path { get; }

    public string RequiredText(string name) => OptionalText(name) ?? Missing(name, "");

    public string? OptionalText(string name) =>
        Take(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : Wrong<string?>(name, "a text in quotes", null);

    public SoundId? OptionalSound(string name) =>
        OptionalText(name) is not { } text ? null
        : SoundId.TryParse(text, out var sound) ? sound
        : Wrong<SoundId?>(name, "the id of a sound: 32 hex digits", null);

    public UserId? OptionalUser(string name) =>
        OptionalText(name) is not { } text ? null
        : UserId.TryParse(text, out var user) ? user
        : Wrong<UserId?>(name, "the id of a user: 32 hex digits", null);

    public int? OptionalNumber(string name) =>
        Take(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : Wrong<int?>(name, "a whole number", null);

    public decimal? OptionalAmount(string name) =>
        Take(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var amount) ? amount
        : Wrong<decimal?>(name, "a number", null);

    public bool? OptionalFlag(string name) =>
        Take(name) is not { } value ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : Wrong<bool?>(name, "true or false", null);

    public bool Flag(string name, bool otherwise) => OptionalFlag(name) ?? otherwise;

    /// <summary>The fields of an object in a field; null when it is absent.</summary>
    public JsonFields? OptionalObject(string name) => Take(name) is { } value ? new JsonFields(value, Join(name), _errors) : null;

    /// <summary>What is in a field, to be read as a whole; null when it is absent.</summary>
    public JsonElement? OptionalItem(string name) => Take(name);

    /// <summary>The name of an enum value, in any capitals; never its number.</summary>
    public T Name<T>(string name, T otherwise)
        where T : struct, Enum =>
        OptionalText(name) is not { } text ? otherwise : ParseName(Join(name), text, otherwise);

    /// <inheritdoc cref="Name"/>
    public T RequiredName<T>(string name)
        where T : struct, Enum =>
        OptionalText(name) is { } text ? ParseName(Join(name), text, default(T)) : Missing(name, default(T));

    /// <summary>A list of names of flags.</summary>
    public T Names<T>(string name, Func<T, T, T> combine)
        where T : struct, Enum
    {
        var all = default(T);
        foreach (var (item, path) in List(name))
        {
            if (item.ValueKind == JsonValueKind.String)
                all = combine(all, ParseName(path, item.GetString()!, default(T)));
            else
                _errors.Add(path, "format", "this is a text in quotes");
        }
        return all;
    }

    public JsonElement? Object(string name)
    {
        var value = Take(name);
        if (value is null)
            _errors.Add(Join(name), "required", $"{name} is required");
        return value;
    }

    /// <summary>The items of a list with their paths; nothing when it is absent.</summary>
    public IEnumerable<(JsonElement Item, string Path)> List(string name)
    {
        if (Take(name) is not { } value)
            return [];
        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select((item, i) => (item, $"{Join(name)}[{i}]"))
            : Wrong<IEnumerable<(JsonElement, string)>>(name, "a list", []);
    }

    public void Finish()
    {
        foreach (var name in _fields.Keys)
            _errors.Add(Join(Cut(name)), "unknown", "there is no such field");
    }

    private JsonElement? Take(string name) =>
        _fields.Remove(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private T ParseName<T>(string path, string text, T otherwise)
        where T : struct, Enum
    {
        if (text.Length > 0 && char.IsAsciiLetter(text[0]) && !text.Contains(',', StringComparison.Ordinal)
            && Enum.TryParse<T>(text, ignoreCase: true, out var value))
            return value;
        _errors.Add(path, "unknown", "this is one of " + string.Join(", ", Enum.GetNames<T>()));
        return otherwise;
    }

    private T Missing<T>(string name, T otherwise)
    {
        if (!_errors.IsFull)
            _errors.Add(Join(name), "required", $"{name} is required");
        return otherwise;
    }

    private T Wrong<T>(string name, string wanted, T otherwise)
    {
        _errors.Add(Join(name), "format", $"{name} is {wanted}");
        return otherwise;
    }

    private string Join(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    private static string Named(string path) => path.Length == 0 ? "the file" : path;

    // A name nobody knows may be anything of any length.
    internal static string Cut(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
