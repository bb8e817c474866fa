using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Users;

/// <summary>A user as asked for from outside (SPEC T3).</summary>
/// <param name="Id">Chosen by whoever creates the user.</param>
/// <param name="Name">For people; 1 to 100 characters.</param>
/// <param name="Extension">The number of the user; null for a user who cannot be dialled (yet).</param>
/// <param name="Language">Null to follow the tenant.</param>
/// <param name="AreaCode">1 to 6 digits; picks the emergency centre.</param>
/// <param name="Email">One address.</param>
/// <param name="OfferSecondCall">Call waiting.</param>
/// <param name="Rights">What the user may do.</param>
/// <param name="Number">The personal number: a DID of the tenant in E.164 form (SPEC T7); null for the company number.</param>
/// <param name="Anonymous">Never tells outside who calls.</param>
/// <param name="EmergencyNumber">E.164 told to emergency centres when there is no personal number (SPEC R12).</param>
/// <param name="Barred">What this user may not call (SPEC R11).</param>
/// <param name="DialOutGroup">The name of the group whose numbers alone may be called; null for no such limit.</param>
/// <param name="Pin">In clear, only on its way in: null leaves the stored PIN as it is. Never read back.</param>
public sealed record UserConfig(
    UserId Id,
    string Name,
    string? Extension = null,
    string? Language = null,
    string? AreaCode = null,
    string? Email = null,
    bool OfferSecondCall = true,
    UserRights Rights = UserRights.None,
    string? Number = null,
    bool Anonymous = false,
    string? EmergencyNumber = null,
    NumberCategory Barred = NumberCategory.None,
    string? DialOutGroup = null,
    string? Pin = null);
