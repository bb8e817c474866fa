using System.Buffers;
using Orleans.Serialization;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.Serializers;
using Orleans.Serialization.WireProtocol;
using Softswitch.Silo.Engine.Messages;

namespace Softswitch.Silo.Engine.OnOrleans;

/// <summary>
/// Carries every message type. On the wire a message is one field: its header names the message's own type, its body is the JSON.
/// Inside a silo a message is not copied, since messages never change.
/// </summary>
internal sealed class MessageCodec : IGeneralizedCodec, IGeneralizedCopier, ITypeFilter
{
    public bool IsSupportedType(Type type) => MessageShapes.IsMessage(type);

    public bool? IsTypeAllowed(Type type) => MessageShapes.IsMessage(type) ? true : null;

    public object? DeepCopy(object? input, CopyContext context) => input;

    public void WriteField<TBufferWriter>(ref Writer<TBufferWriter> writer, uint fieldIdDelta, Type expectedType, object? value)
        where TBufferWriter : IBufferWriter<byte>
    {
        if (value is null)
        {
            ReferenceCodec.WriteNullReference(ref writer, fieldIdDelta);
            return;
        }

        // Nothing is expected, so the header always names the type: a reader of any message then knows which one it has.
        var type = value.GetType();
        writer.WriteFieldHeader(fieldIdDelta, null, type, WireType.LengthPrefixed);
        ReferenceCodec.MarkValueField(writer.Session);
        var json = MessageJson.Write(value, type);
        writer.WriteVarUInt32((uint)json.Length);
        writer.Write(json);
    }

    public object? ReadValue<TInput>(ref Reader<TInput> reader, Field field)
    {
        switch (field.WireType)
        {
            case WireType.Reference:
                return ReferenceCodec.ReadReference<object, TInput>(ref reader, field);
            case WireType.LengthPrefixed when field.FieldType is { } type && MessageShapes.IsMessage(type):
                ReferenceCodec.MarkValueField(reader.Session);
                return MessageJson.Read(reader.ReadBytes(reader.ReadVarUInt32()), type);
            default:
                throw new FormatException($"No message: {field}.");
        }
    }
}
