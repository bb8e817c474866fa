using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>
/// A group as asked for from outside (SPEC X2). Each place is a <see cref="Destination"/>, or several separated by ';' that ring at once, or
/// null for none.
/// </summary>
/// <param name="Members">Extensions of users and forwards, and numbers outside.</param>
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
/// <param name="Confirms">A member outside has to accept the call by key.</param>
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
    string Prefix = "",
    bool Confirms = false) : RoutingPart
{
    public ImmutableArray<string> Members { get; init; } = Members.IsDefault ? [] : Members;

    internal const string MembersField = "group.members";

    private const int MaxMembers = 100;

    internal override ExtensionType Type => ExtensionType.Group;

    internal override (string Field, string Number)? ShownDid => Number is null ? null : ("group.number", Number);

    internal override void Check(RoutingCheck check)
    {
        var errors = check.Errors;
        errors.Require(Members.Length is > 0 and <= MaxMembers, MembersField, "range", $"a group has 1 to {MaxMembers} members");
        errors.Require(Members.Distinct(StringComparer.Ordinal).Count() == Members.Length, MembersField, "unique", "a member is there only once");
        for (var i = 0; i < Members.Length; i++)
            check.Place(Members[i], $"{MembersField}[{i}]");
        errors.Require(
            Order != HuntOrder.Simultaneous || Members.Count(member => member is not null && !check.IsWithin(member)) <= RoutingCheck.MostAtOnce,
            MembersField, "outside", $"at most {RoutingCheck.MostAtOnce} numbers outside ring at once");

        check.Defined(Order, "group.order");
        check.Range(MemberSeconds, 5, 120, "group.memberSeconds");
        check.Range(NoAnswerSeconds, 5, 600, "group.noAnswerSeconds");
        check.OptionalPlaces(Always, "group.always");
        check.OptionalPlaces(Busy, "group.busy");
        check.OptionalPlaces(NoAnswer, "group.noAnswer");
        check.OptionalPlaces(Unregistered, "group.unregistered");
        check.Shown("group", Shown, Number);
        check.Prefix(Prefix, "group.prefix");
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) => this with
    {
        Members = [.. Members.Select((member, i) => write($"{MembersField}[{i}]", member))],
        Always = MaybeSeveral(write, "group.always", Always),
        Busy = MaybeSeveral(write, "group.busy", Busy),
        NoAnswer = MaybeSeveral(write, "group.noAnswer", NoAnswer),
        Unregistered = MaybeSeveral(write, "group.unregistered", Unregistered),
    };

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) => new RoutingModel.Group(
        extension,
        name,
        [.. Members.Select(member => new Destination(member))],
        Order,
        TimeSpan.FromSeconds(MemberSeconds),
        AllowsForwarding,
        Destination.OrNull(Always),
        Destination.OrNull(Busy),
        Destination.OrNull(NoAnswer),
        TimeSpan.FromSeconds(NoAnswerSeconds),
        Destination.OrNull(Unregistered),
        ShownChoice.Of(Shown, Number),
        Prefix,
        Confirms);
}
