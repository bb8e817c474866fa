namespace Softswitch.Domain.Reach;

/// <summary>What kind of device a channel is, by which settings are carried over to other users. The names are stored and shown: do not rename.</summary>
public enum ReachDeviceType
{
    Fixed,
    Mobile,

    /// <summary>A softphone or a browser.</summary>
    Web,
}
