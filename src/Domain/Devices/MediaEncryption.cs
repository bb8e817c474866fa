namespace Softswitch.Domain.Devices;

/// <summary>Whether the media of a channel is encrypted (SPEC D6). The names are stored: do not rename.</summary>
public enum MediaEncryption
{
    Optional,
    Required,
    Off,
}
