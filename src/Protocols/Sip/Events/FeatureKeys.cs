using System.Globalization;
using System.Text;

namespace Softswitch.Protocols.Sip.Events;

/// <summary>
/// How the keys of a phone stand: DoNotDisturbEvent and ForwardingEvent of ECMA-323, one part for each, always all of them. Phones know the
/// package <c>as-feature-event</c> by these.
/// </summary>
/// <param name="Device">Whose they are; phones make nothing of it.</param>
/// <param name="Always">Where all calls go; null for off, as are the other two.</param>
/// <param name="Rings">After how many without an answer.</param>
public sealed record FeatureKeys(string Device, bool DoNotDisturb, string? Always, string? Busy, string? NoAnswer, int Rings)
{
    public const string PartType = "application/x-as-feature-event+xml";

    // Never within a part: XML has no such line.
    private const string Boundary = "keys-of-the-phone";

    public const string ContentType = $"multipart/mixed;boundary=\"{Boundary}\"";

    private const int MaxPlace = 40;

    /// <summary>The document.</summary>
    public byte[] Write()
    {
        var document = new StringBuilder(1024);
        Begin(document, "DoNotDisturbEvent").Append("<doNotDisturbOn>").Append(Flag(DoNotDisturb)).Append("</doNotDisturbOn>\r\n</DoNotDisturbEvent>\r\n");
        Forward(document, "forwardImmediate", Always);
        Forward(document, "forwardBusy", Busy);
        Forward(document, "forwardNoAns", NoAnswer, Rings);
        return Encoding.UTF8.GetBytes(document.Append("\r\n--").Append(Boundary).Append("--\r\n").ToString());
    }

    private void Forward(StringBuilder document, string type, string? to, int? rings = null)
    {
        Begin(document, "ForwardingEvent").Append("<forwardingType>").Append(type).Append("</forwardingType>\r\n<forwardStatus>").Append(Flag(to is not null)).Append("</forwardStatus>\r\n");
        if (to is not null)
            document.Append("<forwardTo>").AppendXml(to, MaxPlace).Append("</forwardTo>\r\n");
        if (to is not null && rings is { } count)
            document.Append("<ringCount>").Append(count.ToString(CultureInfo.InvariantCulture)).Append("</ringCount>\r\n");
        document.Append("</ForwardingEvent>\r\n");
    }

    private StringBuilder Begin(StringBuilder document, string root) => document
        .Append("\r\n--").Append(Boundary).Append("\r\nContent-Type: ").Append(PartType)
        .Append("\r\n\r\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<").Append(root).Append(" xmlns=\"http://www.ecma-international.org/standards/ecma-323/csta/ed3\">\r\n<device>")
        .AppendXml(Device, DialogInfo.MaxUri).Append("</device>\r\n");

    private static string Flag(bool isOn) => isOn ? "true" : "false";
}
