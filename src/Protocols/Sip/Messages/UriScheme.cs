namespace Softswitch.Protocols.Sip.Messages;

/// <summary>URI schemes that are taken apart; of any other only the text is kept.</summary>
public enum UriScheme
{
    Other,
    Sip,
    Sips,
    Tel,
}
