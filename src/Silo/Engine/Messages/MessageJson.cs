using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Softswitch.Silo.Engine.Messages;

/// <summary>
/// The one JSON form of messages between nodes and of stored grain states: members by name, enums by name, unknown members
/// ignored, so that old and new nodes understand each other.
/// </summary>
internal static class MessageJson
{
    internal static JsonSerializerOptions Options { get; } = Create();

    internal static byte[] Write(object value, Type type) => JsonSerializer.SerializeToUtf8Bytes(value, type, Options);

    internal static object? Read(ReadOnlySpan<byte> json, Type type) => JsonSerializer.Deserialize(json, type, Options);

    private static JsonSerializerOptions Create()
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(MessageShapes.NameDerivedTypes);
        resolver.Modifiers.Add(MessageShapes.SkipUnsetArrays);
        var options = new JsonSerializerOptions
        {
            AllowOutOfOrderMetadataProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            TypeInfoResolver = resolver,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.MakeReadOnly();
        return options;
    }
}
