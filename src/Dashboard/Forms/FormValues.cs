using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Forms;

/// <summary>
/// What stands in the fields of a form, each named as the interface of programs and its errors name it: <c>group.members[0]</c>. So what is
/// wrong is shown where it was written, by the rules there are.
/// </summary>
public sealed class FormValues
{
    private const int FirstVersion = 0;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false), new TickConverter() },
    };

    private readonly FrozenDictionary<string, string> _values;

    private FormValues(FormNode root)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        root.Write(values);
        _values = values.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static FormValues Empty { get; } = new(FormNode.Of([]));

    /// <summary>Empty for a field that is not there.</summary>
    public string this[string field] => _values.GetValueOrDefault(field, "");

    /// <summary>The version that the form was made of; one without fits none.</summary>
    public long Version => long.TryParse(this["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : FirstVersion;

    /// <summary>The fields of what is stored.</summary>
    public static FormValues Of<T>(T value) => new(FormNode.Of(JsonSerializer.SerializeToNode(value, Json)));

    /// <summary>What somebody sent, without blank rows and those that he took out.</summary>
    public static FormValues Sent(IFormCollection form)
    {
        var root = FormNode.Of(form.Select(field => KeyValuePair.Create(field.Key, field.Value.ToString().Trim())));
        root.Tidy();
        return new FormValues(root);
    }

    /// <summary>With another value in a field.</summary>
    public FormValues With(string field, string value) =>
        new(FormNode.Of(_values.Where(each => each.Key != field).Append(KeyValuePair.Create(field, value))));

    public bool Has(string field) => this[field].Length > 0;

    /// <summary>How many rows a list has.</summary>
    public int Rows(string list)
    {
        var count = 0;
        var start = list + "[";
        foreach (var field in _values.Keys)
        {
            if (field.StartsWith(start, StringComparison.Ordinal) && field.IndexOf(']', start.Length) is > 0 and var end)
                count = Math.Max(count, int.Parse(field.AsSpan(start.Length, end - start.Length), NumberStyles.None, CultureInfo.InvariantCulture) + 1);
        }

        return count;
    }

    /// <summary>All of it as the value it stands for; null, with the reason among the errors, where a field holds what can never be.</summary>
    public T? Read<T>(FieldErrors errors)
        where T : class
    {
        try
        {
            return (FormNode.Of(_values).ToJson() ?? new System.Text.Json.Nodes.JsonObject()).Deserialize<T>(Json);
        }
        catch (JsonException fault)
        {
            var field = fault.Path is ['$', '.', .. var path] ? path : "";
            var isGiven = Has(field);
            errors.Add(field, isGiven ? "format" : "required", isGiven ? $"{this[field]} is not a value of {field}" : $"{field} is required");
            return null;
        }
    }

    // What a browser sends of a box that is ticked.
    private sealed class TickConverter : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? reader.GetString() == "true" : reader.GetBoolean();

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteStringValue(value ? "true" : "");
    }
}
