using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Softswitch.Storage.Import;

/// <summary>Compares the fields of an item with what its type knows and requires, and names those that differ by their place.</summary>
internal sealed class ImportShape(ImportErrors errors)
{
    /// <summary>False when something is unknown, missing or given twice. Values are not looked at.</summary>
    public static bool Check(JsonElement item, Type type, string path, ImportErrors errors)
    {
        var shape = new ImportShape(errors);
        shape.Walk(item, type, path);
        return shape._isGood;
    }

    private bool _isGood = true;

    private void Walk(JsonElement value, Type type, string path)
    {
        if (errors.IsFull)
            return;
        var info = ImportJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        if (info.Kind == JsonTypeInfoKind.Object && value.ValueKind == JsonValueKind.Object)
            WalkObject(value, info, path);
        else if (info.Kind == JsonTypeInfoKind.Enumerable && value.ValueKind == JsonValueKind.Array)
            WalkList(value, info.ElementType!, path);
    }

    private void WalkObject(JsonElement value, JsonTypeInfo type, string path)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in value.EnumerateObject())
        {
            var place = $"{path}.{JsonFields.Cut(field.Name)}";
            if (!given.Add(field.Name))
                Add(place, "unique", "this field is given twice");
            else if (type.Properties.FirstOrDefault(known => known.Name == field.Name) is not { } property)
                Add(place, "unknown", "there is no such field");
            else if (field.Value.ValueKind == JsonValueKind.Null)
                given.Remove(field.Name);
            else
                Walk(field.Value, property.PropertyType, place);
        }

        foreach (var missing in type.Properties.Where(property => property.IsRequired && !given.Contains(property.Name)))
            Add($"{path}.{missing.Name}", "required", $"{missing.Name} is required");
    }

    private void WalkList(JsonElement value, Type element, string path)
    {
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var place = $"{path}[{index++}]";
            if (item.ValueKind == JsonValueKind.Null)
                Add(place, "required", "this is required");
            else
                Walk(item, element, place);
        }
    }

    private void Add(string path, string rule, string message)
    {
        _isGood = false;
        errors.Add(path, rule, message);
    }
}
