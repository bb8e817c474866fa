using System.Text;
using Softswitch.Domain.Calls;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>Bodies between messages and the call.</summary>
internal static class Bodies
{
    /// <summary>The body of a message; null when it has none.</summary>
    public static MessageBody? Of(SipMessage message)
    {
        if (message.Body.IsEmpty)
            return null;
        var type = message.TryGet(HeaderName.ContentType, out var value)
            ? value.SequenceEqual("application/sdp"u8) ? MessageBody.Sdp : Encoding.UTF8.GetString(value)
            : "application/octet-stream";
        return new MessageBody(type, message.Body.ToArray());
    }

    /// <summary>A description of nothing but SRTP, or none at all.</summary>
    public static bool IsEncrypted(MessageBody? body) => body is null || (LegMedia.TryRead(body, out var summary) && summary.IsEncrypted);

    /// <summary>Ends a message with a body or without.</summary>
    public static void End(ref SipWriter writer, MessageBody? body)
    {
        if (body is null)
        {
            writer.End();
            return;
        }

        Span<byte> type = stackalloc byte[256];
        var length = Encoding.UTF8.TryGetBytes(body.ContentType, type, out var written) ? written : 0;
        writer.End(type[..length], body.Content);
    }
}
