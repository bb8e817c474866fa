using System.Globalization;
using System.Text;

namespace Softswitch.Protocols.Sip.Events;

/// <summary>The state of several addresses in one document (RFC 4662 5), always the full state: a list, and after it a part for each.</summary>
/// <param name="Uri">Of the list.</param>
/// <param name="Resources">More than <see cref="MaxResources"/> are left out.</param>
public sealed record ResourceList(string Uri, IReadOnlyList<DialogInfo> Resources)
{
    /// <summary>So many fit a datagram.</summary>
    public const int MaxResources = 50;

    // Never within a part: XML has no such line, and names lose their line breaks.
    private const string Boundary = "lamps-of-the-list";

    public const string ContentType = $"multipart/related;type=\"application/rlmi+xml\";start=\"<list@lamps>\";boundary=\"{Boundary}\"";

    /// <summary>The document.</summary>
    /// <param name="version">One more than that of the last; the parts have the same.</param>
    public byte[] Write(int version)
    {
        var document = new StringBuilder(4096);
        Part(document, "list@lamps", "application/rlmi+xml;charset=\"UTF-8\"");
        document.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<list xmlns=\"urn:ietf:params:xml:ns:rlmi\" uri=\"").AppendXml(Uri, DialogInfo.MaxUri)
            .Append("\" version=\"").Append(version.ToString(CultureInfo.InvariantCulture)).Append("\" fullState=\"true\">\r\n");
        var count = Math.Min(Resources.Count, MaxResources);
        for (var i = 0; i < count; i++)
        {
            document.Append("<resource uri=\"").AppendXml(Resources[i].Entity, DialogInfo.MaxUri).Append("\"><instance id=\"1\" state=\"active\" cid=\"")
                .Append(PartId(i)).Append("\"/></resource>\r\n");
        }

        document.Append("</list>\r\n");
        for (var i = 0; i < count; i++)
        {
            Part(document, PartId(i), DialogInfo.ContentType);
            document.Append(Resources[i].Text(version));
        }

        return Encoding.UTF8.GetBytes(document.Append("\r\n--").Append(Boundary).Append("--\r\n").ToString());
    }

    private static string PartId(int index) => string.Create(CultureInfo.InvariantCulture, $"{index}@lamps");

    private static void Part(StringBuilder document, string id, string type) => document.Append("\r\n--").Append(Boundary)
        .Append("\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <").Append(id).Append(">\r\nContent-Type: ").Append(type).Append("\r\n\r\n");
}
