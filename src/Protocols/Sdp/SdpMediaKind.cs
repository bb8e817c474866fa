namespace Softswitch.Protocols.Sdp;

/// <summary>The media of an m= line (RFC 8866 8.2.1).</summary>
public enum SdpMediaKind
{
    Other,
    Audio,
    Video,
    Text,
    Application,
    Message,
    Image,
}
