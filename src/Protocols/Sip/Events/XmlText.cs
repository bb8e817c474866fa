using System.Text;

namespace Softswitch.Protocols.Sip.Events;

/// <summary>Text of people inside an XML document: escaped, cut to a length, without what XML 1.0 has no place for.</summary>
internal static class XmlText
{
    /// <param name="limit">Characters of the text at most.</param>
    public static StringBuilder AppendXml(this StringBuilder document, string text, int limit)
    {
        var left = limit;
        foreach (var rune in text.EnumerateRunes())
        {
            if (left-- == 0)
                break;
            _ = rune.Value switch
            {
                '&' => document.Append("&amp;"),
                '<' => document.Append("&lt;"),
                '>' => document.Append("&gt;"),
                '"' => document.Append("&quot;"),
                < 0x20 or 0x7F or 0xFFFE or 0xFFFF => document.Append(' '),
                _ => document.Append(rune.ToString()),
            };
        }

        return document;
    }
}
