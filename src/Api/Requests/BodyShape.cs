using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Requests;

/// <summary>Compares the members of a JSON value with what its type knows and requires, and names them all.</summary>
internal static class BodyShape
{
    private const int MaxErrors = 100;

    public static ImmutableArray<FieldError> Check(JsonElement value, Type type)
    {
        var errors = ImmutableArray.CreateBuilder<FieldError>();
        Walk(value, ApiJson.Options.GetTypeInfo(type), "", errors);
        return errors.ToImmutable();
    }

    private static void Walk(JsonElement value, JsonTypeInfo type, string path, ImmutableArray<FieldError>.Builder errors)
    {
        if (type.Kind == JsonTypeInfoKind.Object && value.ValueKind == JsonValueKind.Object)
            WalkObject(value, type, path, errors);
        else if (type.Kind == JsonTypeInfoKind.Enumerable && value.ValueKind == JsonValueKind.Array)
            WalkArray(value, type, path, errors);
    }

    private static void WalkObject(JsonElement value, JsonTypeInfo type, string path, ImmutableArray<FieldError>.Builder errors)
    {
        foreach (var member in value.EnumerateObject())
        {
            var property = type.Properties.FirstOrDefault(known => known.Name == member.Name);
            if (errors.Count >= MaxErrors)
                return;
            if (property is null)
                Add(errors, path + Shorten(member.Name), "unknown", "is not a known member");
            else
                Walk(member.Value, ApiJson.Options.GetTypeInfo(property.PropertyType), path + member.Name + ".", errors);
        }

        foreach (var property in type.Properties)
        {
            if (property.IsRequired && (!value.TryGetProperty(property.Name, out var given) || given.ValueKind == JsonValueKind.Null))
                Add(errors, path + property.Name, "required", "is required");
        }
    }

    private static void WalkArray(JsonElement value, JsonTypeInfo type, string path, ImmutableArray<FieldError>.Builder errors)
    {
        var element = ApiJson.Options.GetTypeInfo(type.ElementType!);
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (errors.Count >= MaxErrors)
                return;
            var place = $"{path.TrimEnd('.')}[{index++}]";
            if (item.ValueKind == JsonValueKind.Null)
                Add(errors, place, "required", "is required");
            Walk(item, element, place + ".", errors);
        }
    }

    private static void Add(ImmutableArray<FieldError>.Builder errors, string field, string rule, string message) =>
        errors.Add(new FieldError(field, rule, $"{field} {message}"));

    private static string Shorten(string name) => name.Length <= 64 ? name : name[..64] + "…";
}
