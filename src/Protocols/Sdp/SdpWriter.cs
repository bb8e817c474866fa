using System.Collections.Immutable;
using System.Text;

namespace Softswitch.Protocols.Sdp;

/// <summary>Writes a model in the line order of RFC 8866 9.</summary>
public static class SdpWriter
{
    public static byte[] Write(SessionDescription description)
    {
        var text = new StringBuilder(512);
        var origin = description.Origin;
        Line(text, 'v', "0");
        Line(text, 'o', $"{origin.User} {origin.SessionId} {origin.Version} IN {origin.AddressType} {origin.Address}");
        Line(text, 's', description.Name);
        Fields(text, description.Others, "iuep");
        Connection(text, description.Connection);
        Bandwidths(text, description.Bandwidths);
        if (description.Times.IsEmpty)
            Line(text, 't', "0 0");
        Fields(text, description.Times, "trz");
        Fields(text, description.Others, "k");
        Attributes(text, description.Attributes);
        foreach (var media in description.Media)
            Media(text, media);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Media(StringBuilder text, MediaDescription media)
    {
        var count = media.PortCount > 1 ? $"/{media.PortCount}" : "";
        Line(text, 'm', $"{media.Media} {media.Port}{count} {media.Protocol} {string.Join(' ', media.Formats)}");
        Fields(text, media.Others, "i");
        Connection(text, media.Connection);
        Bandwidths(text, media.Bandwidths);
        Fields(text, media.Others, "k");
        Attributes(text, media.Attributes);
    }

    private static void Connection(StringBuilder text, SdpConnection? connection)
    {
        if (connection is not null)
            Line(text, 'c', $"IN {connection.AddressType} {connection.Address}");
    }

    private static void Bandwidths(StringBuilder text, ImmutableArray<SdpBandwidth> bandwidths)
    {
        foreach (var bandwidth in bandwidths)
            Line(text, 'b', $"{bandwidth.Type}:{bandwidth.Value}");
    }

    private static void Attributes(StringBuilder text, ImmutableArray<SdpAttribute> attributes)
    {
        foreach (var attribute in attributes)
            Line(text, 'a', attribute.Value is null ? attribute.Name : $"{attribute.Name}:{attribute.Value}");
    }

    private static void Fields(StringBuilder text, ImmutableArray<SdpField> fields, string types)
    {
        foreach (var field in fields)
        {
            if (types.Contains(field.Type, StringComparison.Ordinal))
                Line(text, field.Type, field.Value);
        }
    }

    private static void Line(StringBuilder text, char type, string value) => text.Append(type).Append('=').Append(value).Append("\r\n");
}
