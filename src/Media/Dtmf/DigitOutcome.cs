namespace Softswitch.Media.Dtmf;

/// <summary>How collecting digits stands.</summary>
public enum DigitOutcome : byte
{
    Collecting,

    /// <summary>As many digits as there may be, or enough of them followed by a terminator or by silence.</summary>
    Complete,

    /// <summary>A terminator or silence after some digits, but fewer than asked for.</summary>
    TooShort,

    /// <summary>Nothing was pressed in time, or only a terminator.</summary>
    Nothing,
}
