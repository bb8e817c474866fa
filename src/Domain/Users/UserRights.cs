namespace Softswitch.Domain.Users;

/// <summary>What a user may do beyond calling (SPEC T3). The values are stored: never renumber.</summary>
[Flags]
public enum UserRights
{
    None = 0,
    TimeConfiguration = 1,
    Twinning = 2,
    Recording = 4,
    Parking = 8,
    Reporting = 16,
    All = TimeConfiguration | Twinning | Recording | Parking | Reporting,
}
