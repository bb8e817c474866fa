namespace Softswitch.Domain.Schemes;

/// <summary>What made a plan the active one. The names are shown: do not rename.</summary>
public enum SchemeReason
{
    /// <summary>No row holds: there is no active plan.</summary>
    None,
    Week,

    /// <summary>A period by date or a public holiday.</summary>
    Holiday,

    /// <summary>Somebody switched by hand.</summary>
    Override,
}
