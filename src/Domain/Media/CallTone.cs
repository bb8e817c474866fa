namespace Softswitch.Domain.Media;

/// <summary>The tones of a telephone network (ITU-T E.180).</summary>
public enum CallTone
{
    Dial,
    Ringing,
    Busy,
    Congestion,

    /// <summary>One short sound: speak now.</summary>
    Beep,
}
