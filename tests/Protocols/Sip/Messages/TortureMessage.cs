using System.Text;
using System.Text.RegularExpressions;

namespace Softswitch.Protocols.Tests.Sip.Messages;

/// <summary>Loads the files of the folder Torture as the bytes they stand for.</summary>
internal static partial class TortureMessage
{
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Sip", "Messages", "Torture");

    public static byte[] Load(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name + ".txt"), Encoding.Latin1).ReplaceLineEndings("\r\n");
        return Encoding.Latin1.GetBytes(Hexadecimal().Replace(text, match => Encoding.Latin1.GetString(Convert.FromHexString(match.Groups["bytes"].ValueSpan))));
    }

    [GeneratedRegex("<hex>(?<bytes>[0-9A-F]*)</hex>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hexadecimal();
}
