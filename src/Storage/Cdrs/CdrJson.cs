using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Softswitch.Contracts.Records;

namespace Softswitch.Storage.Cdrs;

/// <summary>
/// Records as lines of JSON in UTF-8, byte for byte what <see cref="StorageJson"/> makes of them, for a fraction of the time:
/// two are written for every call.
/// </summary>
internal static class CdrJson
{
    private const int UsualLength = 2048;
    private static readonly JsonWriterOptions Options = new() { Encoder = StorageJson.Options.Encoder, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _line;

    [ThreadStatic]
    private static Utf8JsonWriter? _json;

    public static byte[] Line(CdrRecord record) => Line(record, out _);

    /// <param name="record">What is written.</param>
    /// <param name="legs">The part of the line that is the array of its legs.</param>
    public static byte[] Line(CdrRecord record, out Range legs)
    {
        var line = _line ??= new ArrayBufferWriter<byte>(UsualLength);
        var json = _json ??= new Utf8JsonWriter(line, Options);
        line.ResetWrittenCount();
        json.Reset();
        legs = Write(json, record);
        json.Flush();
        line.Write("\n"u8);
        return line.WrittenSpan.ToArray();
    }

    private static Range Write(Utf8JsonWriter json, CdrRecord record)
    {
        json.WriteStartObject();
        json.WriteString("call"u8, record.Call.ToString());
        json.WriteString("tenant"u8, record.Tenant.Value);
        json.WriteNumber("started"u8, record.Started);
        Number(json, "ringing"u8, record.Ringing);
        Number(json, "answered"u8, record.Answered);
        json.WriteNumber("ended"u8, record.Ended);
        Party(json, "caller"u8, record.Caller);
        json.WriteString("dialled"u8, record.Dialled);
        Text(json, "destination"u8, record.Destination);
        json.WriteString("verdict"u8, record.Verdict);
        Number(json, "sipStatus"u8, record.SipStatus);
        Number(json, "q850Cause"u8, record.Q850Cause);
        json.WriteString("hangUp"u8, record.HangUp.ToString());
        json.WritePropertyName("legs"u8);
        var legs = Position(json);
        Write(json, record.Legs);
        var end = Position(json);
        json.WriteBoolean("presumed"u8, record.Presumed);
        Text(json, "called"u8, record.Called);
        json.WriteString("direction"u8, record.Direction.ToString());
        json.WriteEndObject();
        return legs..end;
    }

    private static int Position(Utf8JsonWriter json) => (int)json.BytesCommitted + json.BytesPending;

    private static void Write(Utf8JsonWriter json, ImmutableArray<CdrLeg> legs)
    {
        json.WriteStartArray();
        foreach (var leg in legs)
            Leg(json, leg);
        json.WriteEndArray();
    }

    private static void Leg(Utf8JsonWriter json, CdrLeg leg)
    {
        json.WriteStartObject();
        json.WriteString("leg"u8, leg.Leg.ToString());
        Party(json, "party"u8, leg.Party);
        Text(json, "gateway"u8, leg.Gateway?.Value);
        Text(json, "sipCallId"u8, leg.SipCallId);
        json.WriteNumber("started"u8, leg.Started);
        Number(json, "ringing"u8, leg.Ringing);
        Number(json, "answered"u8, leg.Answered);
        json.WriteNumber("ended"u8, leg.Ended);
        Number(json, "sipStatus"u8, leg.SipStatus);
        if (leg.Media is { } media)
            Media(json, media);
        Text(json, "reason"u8, leg.Reason);
        if (leg.Price is { } price)
            json.WriteNumber("price"u8, price);
        Write(json, leg.Recordings);
        if (leg.Way is { } way)
            Write(json, way);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<CdrRecording> recordings)
    {
        json.WriteStartArray("recordings"u8);
        foreach (var recording in recordings)
        {
            json.WriteStartObject();
            json.WriteString("file"u8, recording.File);
            json.WriteNumber("started"u8, recording.Started);
            json.WriteNumber("milliseconds"u8, recording.Milliseconds);
            json.WriteBoolean("failed"u8, recording.Failed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<string> way)
    {
        json.WriteStartArray("way"u8);
        foreach (var step in way)
            json.WriteStringValue(step);
        json.WriteEndArray();
    }

    private static void Media(Utf8JsonWriter json, CdrMedia media)
    {
        json.WriteStartObject("media"u8);
        Text(json, "codec"u8, media.Codec);
        json.WriteNumber("packetsIn"u8, media.PacketsIn);
        json.WriteNumber("packetsOut"u8, media.PacketsOut);
        json.WriteNumber("lostIn"u8, media.LostIn);
        json.WriteNumber("lostOut"u8, media.LostOut);
        json.WriteNumber("jitterIn"u8, media.JitterIn);
        json.WriteNumber("jitterOut"u8, media.JitterOut);
        Score(json, "mosIn"u8, media.MosIn);
        Score(json, "mosOut"u8, media.MosOut);
        Number(json, "roundTrip"u8, media.RoundTrip);
        json.WriteEndObject();
    }

    private static void Party(Utf8JsonWriter json, ReadOnlySpan<byte> name, CdrParty party)
    {
        json.WriteStartObject(name);
        Text(json, "channel"u8, party.Channel?.Value);
        Text(json, "user"u8, party.User?.ToString());
        Text(json, "number"u8, party.Number);
        Text(json, "name"u8, party.Name);
        Text(json, "trunk"u8, party.Trunk);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    private static void Score(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } score)
            json.WriteNumber(name, score);
    }

    private static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
