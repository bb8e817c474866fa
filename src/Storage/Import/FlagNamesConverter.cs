using System.Numerics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Softswitch.Storage.Import;

/// <summary>A set of flags as a list of their names, read in any capitals.</summary>
internal sealed class FlagNamesConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum && typeToConvert.IsDefined(typeof(FlagsAttribute));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Names<>).MakeGenericType(typeToConvert), BindingFlags.Public | BindingFlags.Instance, null, null, null)!;

    private sealed class Names<T> : JsonConverter<T>
        where T : struct, Enum
    {
        // None and All are names too, but of no flag.
        private static readonly Dictionary<string, int> Flags = Enum.GetValues<T>()
            .Where(flag => BitOperations.PopCount(Convert.ToUInt32(flag, null)) == 1)
            .ToDictionary(flag => flag.ToString(), flag => Convert.ToInt32(flag, null), StringComparer.OrdinalIgnoreCase);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException();
            var all = 0;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                all |= reader.TokenType == JsonTokenType.String && Flags.TryGetValue(reader.GetString()!, out var flag) ? flag : throw new JsonException();
            return (T)Enum.ToObject(typeof(T), all);
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var name in Flags.Where(flag => (Convert.ToInt32(value, null) & flag.Value) != 0).OrderBy(flag => flag.Value).Select(flag => flag.Key))
                writer.WriteStringValue(name);
            writer.WriteEndArray();
        }
    }
}
