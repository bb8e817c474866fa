using System.Text.Json;

namespace Softswitch.Embedded.Storage;

/// <summary>Plain JSON.</summary>
internal sealed class JsonGrainStateCodec : IGrainStateCodec
{
    public ReadOnlyMemory<byte> Write<TState>(TState state) => JsonSerializer.SerializeToUtf8Bytes(state);

    public TState? Read<TState>(ReadOnlyMemory<byte> bytes) => JsonSerializer.Deserialize<TState>(bytes.Span);
}
