namespace Softswitch.Domain.Calls;

/// <summary>The body of a signalling message, carried unread through the call logic.</summary>
/// <param name="ContentType">A media type such as <c>application/sdp</c>.</param>
public sealed record MessageBody(string ContentType, byte[] Content)
{
    public const string Sdp = "application/sdp";
}
