using System.Text;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Signalling;

/// <summary>What a request URI says was dialled.</summary>
internal static class RequestTarget
{
    private const int MaxLength = 128;

    /// <summary>The user part with its escapes resolved; empty when there is none.</summary>
    public static string Of(SipMessage request) =>
        SipUri.TryParse(request.RequestUri, out var uri) && uri.User.Length <= MaxLength
            ? Uri.UnescapeDataString(Encoding.UTF8.GetString(uri.User))
            : "";
}
