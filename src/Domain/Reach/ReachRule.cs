namespace Softswitch.Domain.Reach;

/// <summary>What a decision was taken by. The names are shown: do not rename.</summary>
public enum ReachRule
{
    /// <summary>The user has no settings of this kind.</summary>
    NoSettings,

    /// <summary>The status of the key for it.</summary>
    DoNotDisturb,

    /// <summary>The status set by hand.</summary>
    StatusOverride,

    /// <summary>The status for networks abroad.</summary>
    Roaming,

    /// <summary>The status of the time.</summary>
    Period,

    /// <summary>The status at all other times.</summary>
    BasicStatus,

    /// <summary>The class that holds the extension of the caller.</summary>
    Extension,

    /// <summary>The class that holds the number of the caller.</summary>
    Contact,

    /// <summary>The class with the longest prefix of the number of the caller.</summary>
    Prefix,

    /// <summary>The class of all other callers.</summary>
    BasicClass,

    /// <summary>The profile of the status for the class.</summary>
    Cell,

    /// <summary>The profile of the status for everybody.</summary>
    CellOfBasicClass,

    /// <summary>The profile of the basic status.</summary>
    CellOfBasicStatus,

    /// <summary>The profile where the matrix says nothing.</summary>
    StandardProfile,

    /// <summary>The devices set by hand.</summary>
    DevicesOverride,

    /// <summary>A forward set on the phone.</summary>
    PhoneForward,

    /// <summary>The caller does not get through.</summary>
    Blocked,

    /// <summary>The caller id of the class.</summary>
    ClassCallerId,

    /// <summary>The caller id of the profile.</summary>
    ProfileCallerId,
}
