namespace Softswitch.Domain.Calls;

/// <summary>The deadlines of a call.</summary>
public enum CallTimer
{
    /// <summary>Nobody answered in time.</summary>
    NoAnswer,

    /// <summary>The gateway did not report the legs closed in time.</summary>
    Closing,

    /// <summary>Who listened to the talk has not said for some time that he still does.</summary>
    Overhearing,
}
