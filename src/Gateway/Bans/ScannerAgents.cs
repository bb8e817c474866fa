using System.Buffers;
using System.Text;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Bans;

/// <summary>Programs that nobody calls with: they look for telephone systems and for passwords, and say who they are.</summary>
internal static class ScannerAgents
{
    private const int LongestRead = 128;

    private static readonly SearchValues<string> Names = SearchValues.Create(
        ["friendly-scanner", "friendly-request", "sipvicious", "svmap", "svwar", "svcrack", "pplsip", "sip-scan", "sipscan", "sundayddr", "iwar", "smap ", "sivus", "sipcli"],
        StringComparison.OrdinalIgnoreCase);

    public static bool Contain(SipMessage request)
    {
        if (!request.TryGet(HeaderName.UserAgent, out var agent))
            return false;
        Span<char> text = stackalloc char[LongestRead];
        var length = Encoding.Latin1.GetChars(agent[..Math.Min(agent.Length, LongestRead)], text);
        return ((ReadOnlySpan<char>)text[..length]).ContainsAny(Names);
    }
}
