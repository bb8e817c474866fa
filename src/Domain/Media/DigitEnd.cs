namespace Softswitch.Domain.Media;

/// <summary>How collecting keys ended.</summary>
public enum DigitEnd
{
    Complete,

    /// <summary>Some, but fewer than asked for.</summary>
    TooShort,

    Nothing,

    /// <summary>Stopped, or this leg has no keys.</summary>
    Stopped,
}
