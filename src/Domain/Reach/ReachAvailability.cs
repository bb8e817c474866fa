namespace Softswitch.Domain.Reach;

/// <summary>What others are shown of a user (SPEC P1). The names are stored and shown: do not rename.</summary>
public enum ReachAvailability
{
    /// <summary>What the user does, as the platform sees it.</summary>
    Automatic,
    Away,
    Busy,
    Offline,
}
