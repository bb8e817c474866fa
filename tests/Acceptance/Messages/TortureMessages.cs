using System.Text;
using Softswitch.Support.Files;

namespace Softswitch.Acceptance.Tests.Messages;

/// <summary>The messages of RFC 4475 and RFC 5118, as files.</summary>
internal static class TortureMessages
{
    private const string Folder = "tests/Protocols/Sip/Messages/Torture";

    public static IEnumerable<string> Names =>
        Directory.GetFiles(Repository.PathOf(Folder), "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    /// <summary>The notation of RFC 4475 2.1: lines end with CRLF, and bytes no text can hold are spelt in hexadecimal.</summary>
    public static byte[] Load(string file)
    {
        var pieces = File.ReadAllText(Repository.PathOf(Path.Combine(Folder, file)), Encoding.Latin1).ReplaceLineEndings("\r\n").Split("<hex>");
        var message = new List<byte>(Encoding.Latin1.GetBytes(pieces[0]));
        foreach (var piece in pieces[1..])
        {
            var end = piece.IndexOf("</hex>", StringComparison.Ordinal);
            message.AddRange(Convert.FromHexString(piece[..end]));
            message.AddRange(Encoding.Latin1.GetBytes(piece[(end + "</hex>".Length)..]));
        }

        return [.. message];
    }
}
