namespace Softswitch.Domain.Routing.Extensions;

/// <summary>A group as asked for from outside (SPEC X2). Each place is a <see cref="Destination"/>, or null for none.</summary>
/// <param name="Members">Extensions of users and, where they ring one after the other, also numbers outside.</param>
/// <param name="MemberSeconds">How long one member rings before the next does, where they ring one after the other: 5 to 120.</param>
/// <param name="AllowsForwarding">A member who has all calls forwarded is rung where they go to.</param>
/// <param name="Always">Instead of ringing anybody.</param>
/// <param name="Busy">When all members are busy or refuse.</param>
/// <param name="NoAnswer">When nobody has answered after <paramref name="NoAnswerSeconds"/>.</param>
/// <param name="NoAnswerSeconds">Of the group as a whole: 5 to 600.</param>
/// <param name="Unregistered">When no member has a phone; null to do as without an answer.</param>
/// <param name="Shown">On a call that the group leads outside.</param>
/// <param name="Number">The number of <see cref="ShownNumber.Specific"/>: a DID of the tenant.</param>
/// <param name="Prefix">Before the name of the caller on the display: 0 to 20 characters.</param>
public sealed record GroupConfig(
    ImmutableArray<string> Members,
    HuntOrder Order = HuntOrder.Simultaneous,
    int MemberSeconds = 15,
    bool AllowsForwarding = false,
    string? Always = null,
    string? Busy = null,
    string? NoAnswer = null,
    int NoAnswerSeconds = 60,
    string? Unregistered = null,
    ShownNumber Shown = ShownNumber.Caller,
    string? Number = null,
    string Prefix = "")
{
    public ImmutableArray<string> Members { get; init; } = Members.IsDefault ? [] : Members;
}
