namespace Softswitch.Simulation.Tests.Calls;

/// <summary>Session descriptions that tell which offer they are, or answer.</summary>
internal static class Session
{
    private const string Attribute = "a=mark:";

    /// <param name="name">What it is called; nothing else is.</param>
    public static string Offer(string name, bool hold = false) => Describe("offer " + name, hold);

    /// <param name="mark">The mark of the description that is answered.</param>
    public static string Answer(string mark) => Describe("answer to " + mark, hold: false);

    public static bool IsAnswerTo(string? mark, string offer) => mark == "answer to offer " + offer;

    /// <summary>The mark in a message; null when there is no description.</summary>
    public static string? MarkOf(string message)
    {
        var at = message.IndexOf(Attribute, StringComparison.Ordinal);
        return at < 0 ? null : message[(at + Attribute.Length)..].Split("\r\n")[0];
    }

    private static string Describe(string mark, bool hold) =>
        "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 4000 RTP/AVP 0\r\n"
        + $"a={(hold ? "sendonly" : "sendrecv")}\r\n{Attribute}{mark}\r\n";
}
