using System.Collections.Frozen;
using System.Collections.Immutable;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Assistants ring for a manager: SPEC C18. 201 is the manager; 202, 203 and he himself are in the group Desk.</summary>
public sealed class AssistantTests
{
    private static readonly ReachProfileConfig Assisted = new(
        ReachDefaults.Standard, ForwardBusy: new("204"), ForwardNoAnswer: new("205"), NoAnswerAfter: 15, ForwardUnreachable: new("206"), AssistantGroup: "Desk");

    private static readonly ReachOverrides Quiet = new(default, DoNotDisturb: true);

    [Fact]
    public void Assistants_ring_at_once_and_not_the_manager_and_his_own_forwards_come_after()
    {
        var decision = Decide(Of(FromOutside, Assisted), "201");
        Assert.Equal(("202 203", "201"), (Rung(decision), decision.Cursor.Manager?.Value));
        Assert.Equal(TimeSpan.FromSeconds(15), decision.Cursor.RingTime);
        Assert.Equal(
            ("204", "205", "206"),
            (decision.Cursor.After(CallVerdict.Busy)?.Value, decision.Cursor.After(CallVerdict.NoAnswer)?.Value, decision.Cursor.After(CallVerdict.Unreachable)?.Value));
        Assert.Equal("Reach 201: Basic, Basic, Standard: assistants Desk: 202 203", decision.Reasons[^1].ToString());
        Assert.Null(decision.Cursor.Onward().Manager);
    }

    [Theory]
    [InlineData("", "201")]
    [InlineData("Gone", "201")]
    [InlineData("Alone", "201")]
    [InlineData("Desk", "202 203")]
    public void Manager_rings_himself_where_nobody_assists_him(string group, string rung) =>
        Assert.Equal(rung, Rung(Decide(Of(FromOutside, Assisted with { AssistantGroup = group }), "201")));

    [Fact]
    public void Assistant_reaches_the_manager_and_others_of_the_tenant_the_assistants()
    {
        Assert.Equal("201", Rung(Decide(Of(Inside("202", "201"), Assisted), "201")));
        Assert.Equal("202 203", Rung(Decide(Of(Inside("207", "201"), Assisted), "201")));
    }

    [Fact]
    public void Assistants_ring_also_while_the_manager_is_not_to_be_disturbed_and_not_where_all_calls_are_forwarded()
    {
        Assert.Equal("202 203", Rung(Decide(Of(FromOutside, Assisted, Quiet), "201")));
        Assert.Equal("207", Rung(Decide(Of(FromOutside, Assisted with { ForwardAlways = new("207") }), "201")));
        Assert.Equal("207", Rung(Decide(Of(FromOutside, Assisted, new ReachOverrides(default, PhoneForward: new("207"))), "201")));
    }

    [Fact]
    public void Assistant_who_is_not_to_be_disturbed_does_not_ring_and_none_is_as_no_phone()
    {
        var standard = new ReachConfig(default, [new ReachProfileConfig(ReachDefaults.Standard)]);
        Assert.Equal("203", Rung(Decide(Of(FromOutside, Assisted, null, ("202", standard, Quiet)), "201")));
        var decision = Decide(Of(FromOutside, Assisted, null, ("202", standard, Quiet), ("203", standard, Quiet)), "201");
        Assert.Equal("", Rung(decision));
        Assert.EndsWith("assistants Desk: not to be disturbed", decision.Reasons[^1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Assistants_and_forwards_of_assistants_are_not_followed()
    {
        var own = new ReachConfig(default, [new ReachProfileConfig(ReachDefaults.Standard, AssistantGroup: "Desk", ForwardAlways: new("209"))]);
        Assert.Equal("202 203", Rung(Decide(Of(FromOutside, Assisted, null, ("202", own, null), ("203", own, null)), "201")));
    }

    [Fact]
    public void Manager_in_a_group_is_a_member_like_others_but_where_members_are_followed()
    {
        Assert.Equal("201", Rung(Decide(In(Of(FromOutside, Assisted), allows: false), "300")));
        var followed = Decide(In(Of(FromOutside, Assisted), allows: true), "300");
        Assert.Equal("202 203", Rung(followed));
        Assert.Equal("207", followed.Cursor.After(CallVerdict.NoAnswer)?.Value);
    }

    [Fact]
    public void Explanation_shows_the_assistants_and_what_comes_after()
    {
        var node = RouteExplainer.Explain(Of(FromOutside, Assisted), new Destination("201"));
        Assert.Equal("202 203", string.Join(' ', node.Places));
        Assert.Equal("Busy 204, NoAnswer 205, Unreachable 206", string.Join(", ", node.Next.Select(next => $"{next.When} {next.Node.Places[0]}")));
    }

    private static RouteQuestion In(RouteQuestion question, bool allows)
    {
        var group = new RoutingConfig(
            "300", "Sales", Group: new(["201", "207"], HuntOrder.Fixed, AllowsForwarding: allows));
        var model = RoutingModel.Of(group, NumberPlans.For("NL"));
        return question with { Book = question.Book with { Extensions = new[] { model }.ToFrozenDictionary(each => each.Extension) } };
    }

    private static RouteQuestion Of(
        RoutingCaller caller, ReachProfileConfig profile, ReachOverrides? overrides = null, params (string, ReachConfig, ReachOverrides?)[] others)
    {
        var question = Question(caller).With([("201", new ReachConfig(default, [profile]), overrides), .. others]);
        var groups = new Dictionary<string, ImmutableArray<ExtensionNumber>>(StringComparer.Ordinal)
        {
            ["Desk"] = [new("202"), new("201"), new("203")],
            ["Alone"] = [new("201")],
        };
        return question with { Book = question.Book with { Assistants = groups.ToFrozenDictionary(StringComparer.Ordinal) } };
    }
}
