namespace Softswitch.Domain.Calls;

/// <summary>The deadlines of a call.</summary>
public enum CallTimer
{
    /// <summary>Nobody answered in time.</summary>
    NoAnswer,

    /// <summary>The gateway did not report the legs closed in time.</summary>
    Closing,
}
