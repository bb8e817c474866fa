using System.Text;
using System.Text.RegularExpressions;

namespace Softswitch.Gateway.Ladders;

/// <summary>Blanks the secrets of a SIP message before it is shown: credentials, media keys, passwords in URIs.</summary>
internal static class Concealment
{
    private const string Hidden = "(hidden)";

    private static readonly string[] Credentials = ["Authorization", "Proxy-Authorization"];

    // RFC 4568 (the key follows "inline:"), RFC 8839, RFC 4566 5.12.
    private static readonly string[] Keys = ["a=crypto:", "a=ice-pwd:", "k="];

    // Without backtracking: a line may be made to have it try long.
    private static readonly Regex UriPassword = new(
        """(?<user>\bsips?:[^\s@:;<>"]*):[^\s@<>"]*@""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
        TimeSpan.FromSeconds(1));

    public static string Apply(ReadOnlySpan<byte> message)
    {
        var lines = Encoding.UTF8.GetString(message).Split('\n');
        var folds = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];

            // RFC 3261 7.3.1: a line that begins with a blank belongs to the one before.
            var isFolded = folds && line is [' ' or '\t', ..];
            folds = isFolded || IsCredentials(line);
            lines[i] = isFolded ? Cut(line, -1) : folds ? Cut(line, line.IndexOf(':', StringComparison.Ordinal)) : WithoutKeys(line);
        }

        return string.Join('\n', lines);
    }

    private static bool IsCredentials(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Credentials.Contains(line[..colon].TrimEnd(), StringComparer.OrdinalIgnoreCase);
    }

    private static string WithoutKeys(string line)
    {
        foreach (var key in Keys)
        {
            if (!line.StartsWith(key, StringComparison.OrdinalIgnoreCase))
                continue;
            var inline = line.IndexOf("inline:", StringComparison.OrdinalIgnoreCase);
            return Cut(line, (inline < 0 ? key.Length : inline + "inline:".Length) - 1);
        }

        return UriPassword.Replace(line, "${user}:" + Hidden + "@");
    }

    private static string Cut(string line, int lastShown) =>
        $"{line[..(lastShown + 1)]} {Hidden}{(line.EndsWith('\r') ? "\r" : "")}";
}
