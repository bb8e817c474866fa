using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Orleans.Serialization;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.Serializers;
using Orleans.Serialization.WireProtocol;
using Softswitch.Silo.Engine.Messages;

namespace Softswitch.Silo.Engine;

/// <summary>
/// Carries every message type: on the wire one block of bytes, the type's name, a zero, its JSON; inside a silo the very object,
/// since messages never change.
/// </summary>
internal sealed class MessageCodec : IGeneralizedCodec, IGeneralizedCopier, ITypeFilter
{
    private static readonly ConcurrentDictionary<Type, byte[]> Names = new();
    private static readonly ConcurrentDictionary<string, Type> Types = new(StringComparer.Ordinal);

    public bool IsSupportedType(Type type) => type == typeof(MessageCodec) || MessageShapes.IsMessage(type);

    public bool? IsTypeAllowed(Type type) => IsSupportedType(type) ? true : null;

    public object? DeepCopy(object? input, CopyContext context) => input;

    public void WriteField<TBufferWriter>(ref Writer<TBufferWriter> writer, uint fieldIdDelta, Type expectedType, object? value)
        where TBufferWriter : IBufferWriter<byte>
    {
        if (value is null)
        {
            ReferenceCodec.WriteNullReference(ref writer, fieldIdDelta);
            return;
        }

        ReferenceCodec.MarkValueField(writer.Session);
        writer.WriteFieldHeader(fieldIdDelta, expectedType, typeof(MessageCodec), WireType.LengthPrefixed);
        var type = value.GetType();
        var name = Names.GetOrAdd(type, static type => [.. Encoding.UTF8.GetBytes(NameOf(type)), 0]);
        var json = MessageJson.Write(value, type);
        writer.WriteVarUInt32((uint)(name.Length + json.Length));
        writer.Write(name);
        writer.Write(json);
    }

    public object? ReadValue<TInput>(ref Reader<TInput> reader, Field field)
    {
        if (field.WireType == WireType.Reference)
            return ReferenceCodec.ReadReference<object, TInput>(ref reader, field);
        if (field.WireType != WireType.LengthPrefixed)
            throw new UnsupportedWireTypeException($"A message cannot be {field.WireType}.");
        ReferenceCodec.MarkValueField(reader.Session);
        var block = reader.ReadBytes(reader.ReadVarUInt32()).AsSpan();
        var end = block.IndexOf((byte)0);
        if (end < 0)
            throw new FormatException("A message has no type name.");
        var type = Types.GetOrAdd(Encoding.UTF8.GetString(block[..end]), FindType);
        return MessageJson.Read(block[(end + 1)..], type);
    }

    private static string NameOf(Type type) => $"{type.FullName}, {type.Assembly.GetName().Name}";

    private static Type FindType(string name)
    {
        var type = Type.GetType(name, throwOnError: false);
        return type is not null && MessageShapes.IsMessage(type) ? type : throw new FormatException($"{name} is no message type here.");
    }
}
