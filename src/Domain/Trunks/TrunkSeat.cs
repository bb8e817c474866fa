namespace Softswitch.Domain.Trunks;

/// <summary>Whether a trunk takes a call. The names are stored in CDRs: do not rename.</summary>
public enum TrunkSeat
{
    Granted,

    /// <summary>It has as many calls as it may.</summary>
    Full,

    /// <summary>It has been given as many calls this second as it may.</summary>
    TooFast,

    /// <summary>Its carrier does not answer, or refuses our registration.</summary>
    Down,

    /// <summary>There is no such trunk, or it is not in use.</summary>
    Unknown,
}
