using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace Softswitch.Gateway.Tests.Trunks.Lookup;

/// <summary>Records as they go over the wire (RFC 1035 4.1.3), written by hand: not with what is tested.</summary>
internal static class DnsWire
{
    public static byte[] Address(string address) => IPAddress.Parse(address).GetAddressBytes();

    public static byte[] Srv(ushort priority, ushort weight, ushort port, string target) => [.. Number(priority), .. Number(weight), .. Number(port), .. Name(target)];

    public static byte[] Naptr(ushort order, ushort preference, string flags, string service, string replacement) =>
        [.. Number(order), .. Number(preference), .. Text(flags), .. Text(service), .. Text(""), .. Name(replacement)];

    public static byte[] Name(string name) => name is "."
        ? [0]
        : [.. name.TrimEnd('.').Split('.').SelectMany(label => (byte[])[(byte)label.Length, .. Encoding.ASCII.GetBytes(label)]), 0];

    /// <summary>Answers the question of a query with these records, or with none and a code.</summary>
    public static byte[] Answer(ReadOnlySpan<byte> query, ushort type, int seconds, byte code, params byte[][] records)
    {
        var question = query[12..(QuestionEnd(query))];
        List<byte> answer = [.. query[..2], 0x81, (byte)(0x80 | code), 0, 1, .. Number((ushort)records.Length), 0, 0, 0, 0, .. question];
        foreach (var record in records)
        {
            answer.AddRange([0xc0, 12, .. Number(type), 0, 1, 0, 0, .. Number((ushort)seconds), .. Number((ushort)record.Length), .. record]);
        }

        return [.. answer];
    }

    /// <summary>The name a query asks for and the type of records.</summary>
    public static (string Name, ushort Type) Question(ReadOnlySpan<byte> query)
    {
        var end = QuestionEnd(query);
        var name = new StringBuilder();
        for (var at = 12; query[at] != 0; at += query[at] + 1)
            name.Append(Encoding.ASCII.GetString(query.Slice(at + 1, query[at]))).Append('.');
        return (name.ToString().TrimEnd('.'), BinaryPrimitives.ReadUInt16BigEndian(query[(end - 4)..]));
    }

    private static int QuestionEnd(ReadOnlySpan<byte> query)
    {
        var at = 12;
        while (query[at] != 0)
            at += query[at] + 1;
        return at + 5;
    }

    private static byte[] Number(ushort value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Text(string text) => [(byte)text.Length, .. Encoding.ASCII.GetBytes(text)];
}
