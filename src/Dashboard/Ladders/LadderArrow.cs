using Softswitch.Contracts.Ladders;

namespace Softswitch.Dashboard.Ladders;

/// <summary>One message between two columns.</summary>
/// <param name="Offset">Seconds since the first of all, as text.</param>
/// <param name="Title">The method, or status and reason.</param>
/// <param name="From">Index of the column it leaves.</param>
/// <param name="To">Index of the column it comes to.</param>
public sealed record LadderArrow(LadderMessage Message, string Offset, string Title, int From, int To)
{
    private const string Response = "SIP/2.0 ";
    private const int LongestTitle = 60;

    public int First => Math.Min(From, To);

    public int Span => Math.Abs(From - To);

    public bool IsToRight => To > From;

    public bool IsRefusal => Title.Length > 3 && Title[0] is >= '4' and <= '6' && char.IsAsciiDigit(Title[1]);

    /// <summary>Of a response what follows the version; of a request its method, with the description it carries.</summary>
    public static string TitleOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var line = (end < 0 ? text : text[..end]).TrimEnd('\r');
        var title = line.StartsWith(Response, StringComparison.Ordinal) ? line[Response.Length..] : line.Split(' ', 2)[0];
        if (text.Contains("\r\n\r\nv=0", StringComparison.Ordinal))
            title += " (SDP)";
        return title.Length <= LongestTitle ? title : title[..LongestTitle];
    }
}
