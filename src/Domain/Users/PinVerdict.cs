namespace Softswitch.Domain.Users;

/// <summary>What comes of a PIN that was keyed.</summary>
public enum PinVerdict
{
    Right,
    Wrong,

    /// <summary>Too many were wrong of late: it was not looked at.</summary>
    Blocked,
}
