using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>What is wrong with an extension that asks callers something is said by field and rule.</summary>
public sealed class QuestionRulesTests
{
    private static readonly MenuConfig Menu = new([new("1", "201")]);

    public static TheoryData<RoutingConfig, string> Wrong => new()
    {
        { With(Menu with { Options = [] }), "menu.options range" },
        { With(Menu with { Digits = 7 }), "menu.digits range" },
        { With(Menu with { Repeats = 11 }), "menu.repeats range" },
        { With(Menu with { TimeoutSeconds = 0 }), "menu.timeoutSeconds range" },
        { With(Menu with { Greeting = "hello" }), "menu.greeting format" },
        { With(Menu with { NoChoice = "x" }), "menu.noChoice format" },
        { With(Menu with { Options = [new("1", "201"), new("1", "202")] }), "menu.options unique" },
        { With(Menu with { Options = [new("12", "201")] }), "menu.options[0].code format" },
        { With(Menu with { Options = [new("#", "201")] }), "menu.options[0].code format" },
        { With(Menu with { Options = [new("1")] }), "menu.options[0].to required" },
        { With(Menu with { Options = [new("1", "700")] }), "menu.options[0].to loop" },
        { With(Menu with { Options = [new("1", "201", MenuAction.HangUp)] }), "menu.options[0].to kind" },
        { With(Menu with { Options = [new("1", Action: MenuAction.Receptionist)] }), "menu.options[0].action required" },
        { With(Menu with { Options = [new("1", Action: MenuAction.Play)] }), "menu.options[0].sound kind" },
        { With(Menu with { Options = [new("1", "201", (MenuAction)99)] }), "menu.options[0].action unknown" },
        { With(new AuthenticationConfig("201")), "authentication required" },
        { With(new AuthenticationConfig("201") { Pins = ["123"] }), "authentication.pins[0] format" },
        { With(new AuthenticationConfig("201") { Callers = ["Anna"] }), "authentication.callers[0] format" },
        { With(new AuthenticationConfig("x") { Pins = ["1234"] }), "authentication.to format" },
        { new RoutingConfig("700", "Selector", Selector: new SelectorConfig("700")), "selector.fallback loop" },
        { new RoutingConfig("700", "Selector", Selector: new SelectorConfig("209", TimeoutSeconds: 61)), "selector.timeoutSeconds range" },
        { new RoutingConfig("700", "Two", Menu: Menu, Selector: new SelectorConfig("209")), "type one" },
        { Postal("123a"), "locationRouting.rows[0].match format" },
        { Postal("12345"), "locationRouting.rows[0].match format" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_named(RoutingConfig config, string expected) =>
        Assert.Contains(expected, RoutingRules.Check(config, 3).Select(error => $"{error.Field} {error.Rule}"), StringComparer.Ordinal);

    [Fact]
    public void What_is_right_is_taken() => Assert.Empty(RoutingRules.Check(
        With(new MenuConfig(
            [new("1", "201"), new("22", "+31201234567", MenuAction.TransferAnnounced), new("*", "202"), new("3", Action: MenuAction.Receptionist)],
            new string('0', 32), Digits: 2, Receptionist: "209")),
        3));

    private static RoutingConfig With(MenuConfig menu) => new("700", "Menu", Menu: menu);

    private static RoutingConfig With(AuthenticationConfig known) => new("700", "Known", Authentication: known);

    private static RoutingConfig Postal(string match) =>
        new("700", "Postal", LocationRouting: new LocationRoutingConfig(LocationKey.PostalCode, [new(match, "201")], "202"));
}
