using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Dashboard.Localisation;

/// <summary>The texts of the pages of extensions that lead calls on, in one language.</summary>
public sealed record RoutingTexts
{
    public required string Title { get; init; }

    public required string None { get; init; }

    public required string New { get; init; }

    public required string LeadsTo { get; init; }

    public required string Extension { get; init; }

    public required string BackToList { get; init; }

    public required string Flow { get; init; }

    public required string PlaceHint { get; init; }

    public required string PlacesHint { get; init; }

    public required string OutsideHint { get; init; }

    public required string Members { get; init; }

    public required string Member { get; init; }

    public required string Order { get; init; }

    public required string Simultaneous { get; init; }

    public required string FixedOrder { get; init; }

    public required string Circular { get; init; }

    public required string Uniform { get; init; }

    public required string MemberSeconds { get; init; }

    public required string Confirms { get; init; }

    public required string AllowsForwarding { get; init; }

    public required string Always { get; init; }

    public required string Busy { get; init; }

    public required string NoAnswer { get; init; }

    public required string NoAnswerSeconds { get; init; }

    public required string Unregistered { get; init; }

    public required string Shown { get; init; }

    public required string ShownCaller { get; init; }

    public required string ShownCalled { get; init; }

    public required string ShownSpecific { get; init; }

    public required string Number { get; init; }

    public required string Prefix { get; init; }

    public required string PrefixShort { get; init; }

    public required string To { get; init; }

    public required string Periods { get; init; }

    public required string Description { get; init; }

    public required string Otherwise { get; init; }

    public required string OtherwiseCaller { get; init; }

    public required string By { get; init; }

    public required string AreaCode { get; init; }

    public required string CallerNumber { get; init; }

    public required string CalledNumber { get; init; }

    public required string Rows { get; init; }

    public required string Match { get; init; }

    public required string Withheld { get; init; }

    public required string Mobile { get; init; }

    public required string Calls { get; init; }

    public required string Within { get; init; }

    public required string Above { get; init; }

    public required string AboveHint { get; init; }

    public required string BusyTone { get; init; }

    public required string Sure { get; init; }

    public required string Steps { get; init; }

    public required string Seconds { get; init; }

    public required string PostalCode { get; init; }

    public IEnumerable<FormChoice> Orders =>
    [
        new(nameof(HuntOrder.Simultaneous), Simultaneous),
        new(nameof(HuntOrder.Fixed), FixedOrder),
        new(nameof(HuntOrder.Circular), Circular),
        new(nameof(HuntOrder.Uniform), Uniform),
    ];

    public IEnumerable<FormChoice> ShownNumbers =>
    [
        new(nameof(ShownNumber.Caller), ShownCaller),
        new(nameof(ShownNumber.Called), ShownCalled),
        new(nameof(ShownNumber.Specific), ShownSpecific),
    ];

    public IEnumerable<FormChoice> Keys =>
    [
        new(nameof(LocationKey.AreaCode), AreaCode),
        new(nameof(LocationKey.CallerNumber), CallerNumber),
        new(nameof(LocationKey.CalledNumber), CalledNumber),
        new(nameof(LocationKey.PostalCode), PostalCode),
    ];
}
