using System.Text.Json;
using System.Text.Json.Nodes;

namespace Softswitch.Storage.Import;

/// <summary>Reads one item of a file whole, as the type that it becomes. What is null counts as left out.</summary>
internal static class ImportItem
{
    /// <summary>Null, with errors that name the place, when it is not as it should be.</summary>
    public static T? Read<T>(JsonElement item, string path, ImportErrors errors)
        where T : class
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            errors.Add(path, "format", $"{path} is an object");
            return null;
        }

        if (!ImportShape.Check(item, typeof(T), path, errors))
            return null;
        try
        {
            return WithoutNulls(item).Deserialize<T>(ImportJson.Options);
        }
        catch (JsonException refusal)
        {
            // The parser's own words name our types, so only what it points at is passed on.
            var place = refusal.Path is ['$', .. var below] ? path + below : path;
            errors.Add(place, "format", $"{place} has a value of the wrong kind");
            return null;
        }
    }

    private static JsonNode? WithoutNulls(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(value.EnumerateObject().Where(IsGiven).Select(field => KeyValuePair.Create(field.Name, WithoutNulls(field.Value)))),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(WithoutNulls)]),
        _ => JsonValue.Create(value),
    };

    private static bool IsGiven(JsonProperty field) => field.Value.ValueKind != JsonValueKind.Null;
}
