using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Reach;

namespace Softswitch.Dashboard.Localisation;

/// <summary>The texts of the pages of how users are reached, in one language.</summary>
public sealed record ReachTexts
{
    public required string Title { get; init; }

    public required string User { get; init; }

    public required string Extension { get; init; }

    public required string Status { get; init; }

    public required string None { get; init; }

    public required string BackToList { get; init; }

    /// <summary>With a place for the name.</summary>
    public required string BackToUser { get; init; }

    /// <summary>With a place for the name.</summary>
    public required string Of { get; init; }

    public required string Now { get; init; }

    public required string ByHand { get; init; }

    public required string ByWeek { get; init; }

    public required string ByBasic { get; init; }

    public required string Flow { get; init; }

    public required string Matrix { get; init; }

    public required string MatrixHint { get; init; }

    public required string CallClass { get; init; }

    /// <summary>With a place for the profile.</summary>
    public required string Follows { get; init; }

    public required string BasicStatus { get; init; }

    public required string BasicClass { get; init; }

    public required string DoNotDisturbStatus { get; init; }

    public required string RoamingStatus { get; init; }

    public required string Override { get; init; }

    public required string StatusUntil { get; init; }

    public required string Devices { get; init; }

    public required string DevicesUntil { get; init; }

    public required string UntilHint { get; init; }

    public required string IsRoaming { get; init; }

    public required string DoNotDisturb { get; init; }

    public required string ByItself { get; init; }

    public required string PhoneAlways { get; init; }

    public required string PhoneBusy { get; init; }

    public required string PhoneNoAnswer { get; init; }

    public required string NoAnswerAfter { get; init; }

    public required string TakeBack { get; init; }

    public required string Statuses { get; init; }

    public required string Classes { get; init; }

    public required string Profiles { get; init; }

    public required string New { get; init; }

    public required string NewStatus { get; init; }

    public required string NewClass { get; init; }

    public required string NewProfile { get; init; }

    public required string Message { get; init; }

    public required string Availability { get; init; }

    public required string Automatic { get; init; }

    public required string Away { get; init; }

    public required string Busy { get; init; }

    public required string Offline { get; init; }

    public required string Periods { get; init; }

    public required string CallerId { get; init; }

    public required string Contacts { get; init; }

    public required string Contact { get; init; }

    public required string Extensions { get; init; }

    public required string Prefixes { get; init; }

    public required string Prefix { get; init; }

    public required string Colour { get; init; }

    public required string Inherit { get; init; }

    public required string OwnNumber { get; init; }

    public required string Off { get; init; }

    public required string To { get; init; }

    public required string All { get; init; }

    public required string Chosen { get; init; }

    public required ReachProfileTexts Profile { get; init; }

    public required string ShownNumber { get; init; }

    public required string ShownOwn { get; init; }

    public required string ShownCaller { get; init; }

    public required string ShownCalled { get; init; }

    public required string Numbers { get; init; }

    public required string Personal { get; init; }

    public required string Codes { get; init; }

    public required string Code { get; init; }

    public required string Channel { get; init; }

    public required string Kind { get; init; }

    public required string Fixed { get; init; }

    public required string Mobile { get; init; }

    public required string Web { get; init; }

    public required string CarryOver { get; init; }

    public required string CarryOverHint { get; init; }

    public required string Clear { get; init; }

    public required string ClearHint { get; init; }

    public required string ClearSure { get; init; }

    public required string AlwaysThere { get; init; }

    public IEnumerable<FormChoice> Availabilities =>
    [
        new(nameof(ReachAvailability.Automatic), Automatic),
        new(nameof(ReachAvailability.Away), Away),
        new(nameof(ReachAvailability.Busy), Busy),
        new(nameof(ReachAvailability.Offline), Offline),
    ];

    public IEnumerable<FormChoice> ShownNumbers =>
    [
        new(nameof(ReachShownNumber.Own), ShownOwn),
        new(nameof(ReachShownNumber.Caller), ShownCaller),
        new(nameof(ReachShownNumber.Called), ShownCalled),
    ];

    public IEnumerable<FormChoice> DeviceTypes =>
    [
        new(nameof(ReachDeviceType.Fixed), Fixed),
        new(nameof(ReachDeviceType.Mobile), Mobile),
        new(nameof(ReachDeviceType.Web), Web),
    ];
}
