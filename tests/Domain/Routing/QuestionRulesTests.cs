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
        { With(SignInFixture.All with { Login = null, Password = null, Extra1 = null, Extra2 = null }), "signIn required" },
        { With(SignInFixture.All with { Login = null }), "signIn.login required" },
        { With(SignInFixture.All with { Users = [] }), "signIn.users kind" },
        { With(SignInFixture.All with { RecordsOnly = true }), "signIn.users kind" },
        { With(SignInFixture.All with { RecordsOnly = true }), "signIn.password kind" },
        { With(SignInFixture.All with { Users = [new("Anna", "1"), new("Bram", "1")] }), "signIn.users unique" },
        { With(SignInFixture.All with { Users = [new("", "1")] }), "signIn.users[0].name required" },
        { With(SignInFixture.All with { Users = [new("Anna", "12345")] }), "signIn.users[0].login format" },
        { With(SignInFixture.All with { Users = [new("Anna", "12a")] }), "signIn.users[0].login format" },
        { With(SignInFixture.All with { Users = [new("Anna", "1", "123")] }), "signIn.users[0].password format" },
        { With(SignInFixture.All with { Users = [new("Anna", "1", "1234567")] }), "signIn.users[0].password format" },
        { With(SignInFixture.All with { Password = null, Users = [new("Anna", "1", "1234")] }), "signIn.users[0].password kind" },
        { With(SignInFixture.All with { Extra2 = new SignInCodeConfig(21) }), "signIn.extra2.digits range" },
        { With(SignInFixture.All with { Login = new SignInCodeConfig(4, "hello") }), "signIn.login.prompt format" },
        { With(SignInFixture.All with { Attempts = 0 }), "signIn.attempts range" },
        { With(SignInFixture.All with { TimeoutSeconds = 61 }), "signIn.timeoutSeconds range" },
        { With(SignInFixture.All with { To = "700" }), "signIn.to loop" },
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

    private static RoutingConfig With(SignInConfig module) => new("700", "Shift", SignIn: module);

    private static RoutingConfig Postal(string match) =>
        new("700", "Postal", LocationRouting: new LocationRoutingConfig(LocationKey.PostalCode, [new(match, "201")], "202"));
}
