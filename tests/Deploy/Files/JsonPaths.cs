using System.Text.Json.Nodes;

namespace Softswitch.Deploy.Tests.Files;

/// <summary>Ways into a tree that end in null, or in nothing, where the tree does.</summary>
internal static class JsonPaths
{
    public static JsonNode? At(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            node = (node as JsonObject)?[name];
        return node;
    }

    public static string? Text(this JsonNode? node, params ReadOnlySpan<string> path) => node.At(path) is JsonValue value ? value.ToString() : null;

    /// <summary>The items of a list, or of nothing.</summary>
    public static IEnumerable<JsonNode> Items(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonArray list ? list.OfType<JsonNode>() : [];

    /// <summary>The names and values of an object, or of nothing.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Members(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonObject members ? members : [];

    /// <summary>Every value with this name, however deep.</summary>
    public static IEnumerable<JsonNode> Everywhere(this JsonNode? node, string name) => node switch
    {
        JsonObject members => members.SelectMany(each => each.Key == name && each.Value is { } found ? [found] : each.Value.Everywhere(name)),
        JsonArray list => list.SelectMany(each => each.Everywhere(name)),
        _ => [],
    };
}
