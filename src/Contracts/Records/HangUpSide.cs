namespace Softswitch.Contracts.Records;

/// <summary>Who ended a call. The names are stored: do not rename.</summary>
public enum HangUpSide
{
    Caller,
    Called,
    Platform,
}
