namespace Softswitch.Embedded.Storage;

/// <summary>Turns grain states into bytes and back.</summary>
public interface IGrainStateCodec
{
    ReadOnlyMemory<byte> Write<TState>(TState state);

    TState? Read<TState>(ReadOnlyMemory<byte> bytes);
}
