using Softswitch.Domain.Media;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.Names;
using Softswitch.Domain.Routing.Questions;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Callers who key the letters of a name: SPEC X7.</summary>
public sealed class NameTests
{
    private static readonly RoutingConfig Menu = new("700", "Main", Menu: new MenuConfig(
        [new("1", "201"), new("8", Action: MenuAction.DialByName, Name: "Names")], TimeoutSeconds: 6));

    private static readonly NameIndex Names = NameIndex.Of(
    [
        new(new("101"), "Anna de Boer"), new(new("102"), "Bram Jansen"), new(new("103"), "Zoë Strauß"), new(new("104"), "Bram Bos"), new(new("105"), "Søren O'Neil-Łuk"),
    ]);

    [Theory]
    [InlineData("266", "101")] // ann
    [InlineData("26322#", "")] // not "anna"
    [InlineData("263", "101")] // boe
    [InlineData("332637", "101")] // de boer
    [InlineData("526736", "102")] // jansen
    [InlineData("963", "103")] // zoe
    [InlineData("7872877", "103")] // strauss
    [InlineData("76736", "105")] // soren
    [InlineData("66345", "105")] // oneil
    [InlineData("585", "105")] // luk
    [InlineData("272", "102 104")] // bra
    [InlineData("2#", "101 102 104")]
    [InlineData("27", "")] // two letters have to be ended
    [InlineData("999", "")]
    [InlineData("#", "")]
    [InlineData("", "")]
    public void Letters_find_whose_first_or_last_name_begins_so(string keyed, string expected)
    {
        var decision = Key(Dialling, Key(Dialling, Decide(Dialling, "700"), "8"), keyed);
        Assert.Equal(expected, decision.Cursor.Asked switch
        {
            AskedFor.Nothing => Asked(decision).To!.Value.Value,
            AskedFor.NameChoice => string.Join(' ', decision.Cursor.Offered.Select(person => person.Extension)),
            _ => "",
        });
    }

    [Fact]
    public void One_who_is_found_is_told_and_rung()
    {
        var told = Asked(Key(Dialling, Key(Dialling, Decide(Dialling, "700"), "8"), "963"));
        var said = Assert.IsType<Sound.Say>(Assert.Single(told.Sounds));
        Assert.Equal(PromptId.ConnectingTo, Assert.IsType<SayItem.Prompt>(said.Items[0]).Id);
        Assert.Equal(new SayItem.Digits("103"), said.Items[1]);
        Assert.Null(told.Rules);
        Assert.Equal("103", Rung(Key(Dialling, told, "")));
    }

    [Theory]
    [InlineData("1", "102")]
    [InlineData("2", "104")]
    [InlineData("3", "Name")]
    [InlineData("0", "Name")]
    [InlineData("", "Name")]
    public void Several_are_offered_to_choose_from(string keyed, string expected)
    {
        var offered = Asked(Key(Dialling, Key(Dialling, Decide(Dialling, "700"), "8"), "272"));
        Assert.Equal("PressKeyFor PressKeyFor PressToGoBack", Prompts(offered));
        Assert.Equal(1, offered.Rules!.MaxLength);
        var next = Asked(Key(Dialling, offered, keyed));
        Assert.Equal(expected, next.Cursor.Asked == AskedFor.Nothing ? next.To!.Value.Value : next.Cursor.Asked.ToString());
        Assert.Empty(next.Cursor.Offered);
    }

    [Fact]
    public void After_three_names_of_nobody_the_menu_is_heard_again()
    {
        var asked = Asked(Key(Dialling, Decide(Dialling, "700"), "8"));
        Assert.Equal((20, 6_000, true), (asked.Rules!.MaxLength, asked.Rules.FirstDigitMs, asked.Rules.KeepsEnd));
        Assert.Equal("DialByName FinishWithHash", Prompts(asked));
        var second = Asked(Key(Dialling, asked, "999"));
        Assert.Equal("DialByNameNone DialByName FinishWithHash", Prompts(second));
        var menu = Asked(Key(Dialling, Key(Dialling, second, ""), "999#"));
        Assert.Equal((AskedFor.Choice, 0), (menu.Cursor.Asked, menu.Cursor.Tries));
        Assert.Equal("201", Rung(Key(Dialling, menu, "1")));
    }

    [Fact]
    public void Explanation_shows_that_a_name_is_asked_and_that_somebody_rings()
    {
        var node = RouteExplainer.Explain(Dialling, new Destination("700"));
        var asks = node.Next.Single(branch => branch.When == "8 Names").Node;
        Assert.Equal("8 (Names): asks for a name", Assert.Single(asks.Reasons).Value);
        Assert.Equal((RouteNodeKind.Asks, "Keyed Nothing"), (asks.Kind, string.Join(' ', asks.Next.Select(branch => branch.When))));
        Assert.Equal(RouteNodeKind.RingsByName, asks.Next[0].Node.Kind);
        var again = asks.Next[1].Node;
        Assert.Equal((RouteNodeKind.Asks, "nothing keyed: menu"), (again.Kind, Assert.Single(again.Reasons).Value));
        Assert.Empty(again.Next);
    }

    [Fact]
    public void Ten_thousand_names_are_not_gone_through_for_a_call()
    {
        string[] first = ["Anna", "Bram", "Cees", "Dirk", "Eva", "Femke", "Gijs", "Hanna", "Ineke", "Jan"];
        var index = NameIndex.Of(Enumerable.Range(0, 10_000).Select(i => new NamedExtension(new($"{10_000 + i}"), $"{first[i % 10]} {(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}sen")));
        var question = Dialling with { Book = Dialling.Book with { Names = index } };
        var asked = Asked(Key(question, Decide(question, "700"), "8"));
        var cursor = asked.Cursor with { Keyed = "2662" };
        Assert.Equal(6, RouteEvaluator.Decide(question, asked.To!.Value, cursor).Cursor.Offered.Length);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Assert.NotNull(RouteEvaluator.Decide(question, asked.To!.Value, asked.Cursor with { Keyed = "2662#" }));
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 1, 4096);
    }

    private static RouteQuestion Dialling { get; } = Question(FromOutside, Menu) is var question ? question with { Book = question.Book with { Names = Names } } : null!;

    private static RouteDecision.Ask Asked(RouteDecision decision) => Assert.IsType<RouteDecision.Ask>(decision);

    private static string Prompts(RouteDecision.Ask ask) =>
        string.Join(' ', ask.Sounds.OfType<Sound.Say>().SelectMany(say => say.Items).OfType<SayItem.Prompt>().Select(item => item.Id));
}
