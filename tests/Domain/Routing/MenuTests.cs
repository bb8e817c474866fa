using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Menus: SPEC X7.</summary>
public sealed class MenuTests
{
    private const string Chime = "00000000000000000000000000000001";

    // The example of the handbook, 4.6: options of mixed lengths.
    private static readonly RoutingConfig Main = new("700", "Main", Menu: new MenuConfig(
        [
            new("0", "203", Prefix: "Reception"),
            new("1", "202", Prefix: "Sales"),
            new("22", "201", Prefix: "Support"),
            new("333", "205", MenuAction.TransferAnnounced, Prefix: "Finance"),
            new("999999", "204", Prefix: "Emergency"),
            new("2", "701", Name: "More"),
            new("3", Action: MenuAction.Repeat),
            new("4", Action: MenuAction.Play, Sound: Chime),
            new("5", Action: MenuAction.HangUp),
            new("6", Action: MenuAction.DialExtension),
            new("7", Action: MenuAction.Receptionist),
        ],
        Digits: 6,
        TimeoutSeconds: 7,
        Repeats: 1,
        Receptionist: "209"));

    private static readonly RoutingConfig Sub = new("701", "Sub", Menu: new MenuConfig([new("0", "700"), new("*", "206", Prefix: "Client")], Digits: 6, NoChoice: "207"));

    [Theory]
    [InlineData("0", "203", "Reception")]
    [InlineData("1", "202", "Sales")]
    [InlineData("22", "201", "Support")]
    [InlineData("999999", "204", "Emergency")]
    [InlineData("7", "209", "")]
    public void Menu_leads_to_what_was_keyed_with_its_prefix(string keyed, string expected, string prefix)
    {
        var question = Question(FromOutside, Main, Sub);
        var decision = Key(question, Decide(question, "700"), keyed);
        Assert.Equal((expected, prefix), (Rung(decision), decision.Cursor.Prefix));
        Assert.Null(decision.Cursor.Keyed);
    }

    [Fact]
    public void Menu_waits_as_long_as_it_says_for_as_many_digits_as_its_longest_option()
    {
        var ask = Asked(Decide(Question(FromOutside, Main, Sub), "700"));
        Assert.Equal((6, 7_000), (ask.Rules!.MaxLength, ask.Rules.FirstDigitMs));
        var short1 = Main with { Menu = new MenuConfig([new("1", "201")], Digits: 4) };
        Assert.Equal(1, Asked(Decide(Question(FromOutside, short1), "700")).Rules!.MaxLength);
    }

    [Fact]
    public void Menu_without_a_greeting_says_the_names_of_its_options()
    {
        var said = Assert.IsType<Sound.Say>(Assert.Single(Asked(Decide(Question(FromOutside, Main, Sub), "700")).Sounds));
        var prompt = Assert.IsType<SayItem.Prompt>(Assert.Single(said.Items));
        Assert.Equal((PromptId.PressKeyFor, SpeechLanguage.Dutch), (prompt.Id, said.Language));
        Assert.Equal<SayItem>([new SayItem.Text("More"), new SayItem.Digits("2")], prompt.Values);
    }

    [Fact]
    public void Menus_nest_and_lead_back()
    {
        var question = Question(FromOutside, Main, Sub);
        var sub = Key(question, Decide(question, "700"), "2");
        Assert.Equal("701", Rung(sub));
        var main = Key(question, sub, "0");
        Assert.Equal("700", Rung(main));
        Assert.Equal("202", Rung(Key(question, main, "1")));
    }

    [Fact]
    public void Option_for_any_code_carries_the_code_along()
    {
        var question = Question(FromOutside, Main, Sub);
        var decision = Key(question, Decide(question, "701"), "40213");
        Assert.Equal(("206", "Client 40213"), (Rung(decision), decision.Cursor.Prefix));
        Assert.Contains(decision.Reasons, reason => reason.Value.Contains("40213", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", PromptId.NothingKeyed)]
    [InlineData("8", PromptId.InvalidChoice)]
    public void Menu_is_repeated_as_often_as_it_says_and_leads_to_the_receptionist_then(string keyed, PromptId told)
    {
        var question = Question(FromOutside, Main, Sub);
        var again = Key(question, Decide(question, "700"), keyed);
        var said = Assert.IsType<Sound.Say>(Asked(again).Sounds[0]);
        Assert.Equal(told, Assert.IsType<SayItem.Prompt>(said.Items[0]).Id);
        Assert.Equal("209", Rung(Key(question, again, keyed)));
    }

    [Fact]
    public void Menu_leads_who_chose_nothing_where_it_says_or_hangs_up()
    {
        var question = Question(FromOutside, Main, Sub);
        var decision = Decide(question, "701");
        for (var i = 0; i < 3; i++)
            decision = Key(question, decision, "");
        Assert.Equal("207", Rung(decision));

        var alone = Question(FromOutside, Main with { Menu = new MenuConfig([new("1", "201")], Repeats: 0) });
        var goodbye = Asked(Key(alone, Decide(alone, "700"), ""));
        Assert.Equal((null, null), (goodbye.To?.Value, goodbye.Rules));
    }

    [Fact]
    public void Transfer_may_be_announced()
    {
        var question = Question(FromOutside, Main, Sub);
        var announced = Asked(Key(question, Decide(question, "700"), "333"));
        Assert.Null(announced.Rules);
        var decision = Key(question, announced, "");
        Assert.Equal(("205", "Finance"), (Rung(decision), decision.Cursor.Prefix));
    }

    [Fact]
    public void Choices_play_repeat_and_hang_up()
    {
        var question = Question(FromOutside, Main, Sub);
        var menu = Decide(question, "700");
        var played = Asked(Key(question, menu, "4"));
        Assert.Equal(Chime, Assert.IsType<Sound.File>(played.Sounds[0]).Id.ToString());
        Assert.Equal("202", Rung(Key(question, played, "1")));
        Assert.Equal("202", Rung(Key(question, Key(question, menu, "3"), "1")));
        Assert.Null(Asked(Key(question, menu, "5")).To);
    }

    [Fact]
    public void Extension_can_be_dialled_from_a_menu_but_not_a_service()
    {
        var question = Question(FromOutside, Main, Sub);
        var dialling = Key(question, Decide(question, "700"), "6");
        Assert.Equal(3, Asked(dialling).Rules!.MaxLength);
        var rings = Key(question, dialling, "215");
        Assert.Equal(("215", "700"), (Rung(rings), rings.Cursor.After(CallVerdict.NotFound)?.Value));
        Assert.Equal("700", Rung(Key(question, dialling, "290")));
        Assert.Equal("700", Rung(Key(question, dialling, "21")));
    }

    [Fact]
    public void Nobody_is_asked_for_ever()
    {
        var question = Question(FromOutside, Main, Sub);
        var decision = Decide(question, "700");
        var rounds = 0;
        for (; decision is RouteDecision.Ask; rounds++)
            decision = Key(question, decision, "3");
        Assert.Equal(RouteEvaluator.MaxRounds, rounds);
        Assert.Equal(CallVerdict.Looped, Assert.IsType<RouteDecision.Refused>(decision).Verdict);
    }

    [Fact]
    public void Menu_among_those_who_ring_in_turns_ends_the_turns()
    {
        var group = new RoutingConfig("300", "Group", Group: new GroupConfig(["201", "700"], HuntOrder.Fixed, NoAnswer: "208"));
        var question = Question(FromOutside, Main, Sub, group);
        var first = Decide(question, "300");
        var menu = Decide(question, first.Cursor.After(CallVerdict.NoAnswer)!.Value.Value, first.Cursor.Onward());
        Assert.Equal("700", Rung(menu));
        Assert.False(menu.Cursor.LeadsOn);
    }

    [Fact]
    public void Explanation_shows_every_choice_once()
    {
        var question = Question(FromOutside, Main, Sub);
        var node = RouteExplainer.Explain(question, new Destination("700"));
        Assert.Equal((RouteNodeKind.Asks, 7), (node.Kind, node.Seconds));
        Assert.Equal("0, 1, 22, 333, 999999, 2 More, 3, 4, 5, 6, 7, Nothing", string.Join(", ", node.Next.Select(branch => branch.When)));
        Assert.Equal("202", Assert.Single(node.Next[1].Node.Places));
        Assert.Equal("205", Assert.Single(Assert.Single(node.Next[3].Node.Next).Node.Places));
        var sub = node.Next[5].Node;
        Assert.Equal("0, *, Nothing", string.Join(", ", sub.Next.Select(branch => branch.When)));
        Assert.Empty(sub.Next[0].Node.Next);
        Assert.Equal("209", Assert.Single(node.Next[^1].Node.Places));
    }

    private static RouteDecision.Ask Asked(RouteDecision decision) => Assert.IsType<RouteDecision.Ask>(decision);
}
