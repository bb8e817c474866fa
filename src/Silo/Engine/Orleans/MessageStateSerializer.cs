using System.Text.Json;
using Orleans.Storage;
using Softswitch.Silo.Engine.Messages;

namespace Softswitch.Silo.Engine;

/// <summary>Stored states as the same JSON that messages have.</summary>
internal sealed class MessageStateSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T input) => new(JsonSerializer.SerializeToUtf8Bytes(input, MessageJson.Options));

    public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span, MessageJson.Options)!;
}
