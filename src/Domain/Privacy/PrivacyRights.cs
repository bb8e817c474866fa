namespace Softswitch.Domain.Privacy;

/// <summary>What somebody may do with the calls of another (SPEC C19). The names are stored: never rename.</summary>
[Flags]
public enum PrivacyRights
{
    None = 0,

    /// <summary>Answer what rings there.</summary>
    Pickup = 1,

    /// <summary>Take back what was parked there.</summary>
    Parked = 2,

    /// <summary>See whether it rings or is talked there: a lamp on a phone.</summary>
    Presence = 4,

    /// <summary>See who calls there.</summary>
    Notifications = 8,

    /// <summary>Listen in to what is talked there.</summary>
    Listen = 16,

    All = Pickup | Parked | Presence | Notifications | Listen,
}
