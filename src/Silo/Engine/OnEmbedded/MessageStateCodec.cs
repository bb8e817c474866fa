using System.Text.Json;
using Softswitch.Embedded.Storage;
using Softswitch.Silo.Engine.Messages;

namespace Softswitch.Silo.Engine.OnEmbedded;

/// <summary>Stored states as the same JSON that messages have in a cluster.</summary>
internal sealed class MessageStateCodec : IGrainStateCodec
{
    public ReadOnlyMemory<byte> Write<TState>(TState state) => JsonSerializer.SerializeToUtf8Bytes(state, MessageJson.Options);

    public TState? Read<TState>(ReadOnlyMemory<byte> bytes) => JsonSerializer.Deserialize<TState>(bytes.Span, MessageJson.Options);
}
