using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Extensions at which callers say who they are, or whom they want: SPEC X6, X9 by postal code, X13.</summary>
public sealed class QuestionTests
{
    private static readonly RoutingConfig Pin = new("600", "Director", Authentication: new AuthenticationConfig("201", "VIP")
    {
        Callers = ["0612345678", "211"],
        Pins = ["1234", "98765"],
    });

    private static readonly RoutingConfig Selector = new("800", "Selector", Selector: new SelectorConfig("209", RingsFirst: true, TimeoutSeconds: 4));

    private static readonly RoutingConfig Postal = new("500", "Postal", LocationRouting: new LocationRoutingConfig(
        LocationKey.PostalCode, [new("10", "201", "Amsterdam"), new("1012", "202", "Centre")], "203", "Elsewhere"));

    private static readonly RoutingConfig Menu = new("700", "Menu", Menu: new MenuConfig([new("1", "201")]));

    [Theory]
    [InlineData("+31612345678", true)]
    [InlineData("+31612345679", false)]
    [InlineData(null, false)]
    public void Known_number_is_let_through_without_a_question(string? number, bool isKnown)
    {
        var decision = Decide(Question(Outside(number), Pin), "600");
        Assert.Equal(isKnown ? "201" : "600", Rung(decision));
        Assert.Equal(isKnown ? "VIP" : "", decision.Cursor.Prefix);
    }

    [Fact]
    public void Pin_is_asked_three_times_and_kept_out_of_the_reasons()
    {
        var question = Question(FromOutside, Pin);
        var asked = Decide(question, "600");
        var through = Key(question, asked, "98765");
        Assert.Equal(("201", "VIP"), (Rung(through), through.Cursor.Prefix));
        Assert.DoesNotContain(through.Reasons, reason => reason.Value.Contains("98765", StringComparison.Ordinal));
        var third = Key(question, Key(question, asked, "1"), "12345");
        var refused = Asked(Key(question, third, ""));
        Assert.Equal((null, null), (refused.To?.Value, refused.Rules));
        var otherwise = Question(FromOutside, Pin with { Authentication = Pin.Authentication! with { Otherwise = "209", Pins = [] } });
        Assert.Equal("209", Rung(Decide(otherwise, "600")));
    }

    [Theory]
    [InlineData("215", "215")]
    [InlineData("700", "700")]
    [InlineData("290", "209")] // a service
    [InlineData("21", "209")]
    [InlineData("", "209")]
    public void Selector_leads_to_the_extension_that_was_keyed_or_to_its_fallback(string keyed, string expected)
    {
        var question = Question(FromOutside, Selector, Menu);
        var asked = Asked(Decide(question, "800"));
        Assert.Equal((CallTone.Ringing, 3, 4_000), (Assert.IsType<Sound.Tone>(asked.Sounds[0]).Kind, asked.Rules!.MaxLength, asked.Rules.FirstDigitMs));
        var decision = Key(question, asked, keyed);
        Assert.Equal(expected, Rung(decision));
        if (keyed == "215")
            Assert.Equal("209", decision.Cursor.After(CallVerdict.NotFound)!.Value.Value);
    }

    [Theory]
    [InlineData("1012", "202", "Centre")]
    [InlineData("1099", "201", "Amsterdam")]
    [InlineData("9711", "203", "Elsewhere")]
    public void Postal_code_leads_by_the_longest_match(string keyed, string expected, string prefix)
    {
        var question = Question(FromOutside, Postal);
        var decision = Key(question, Key(question, Decide(question, "500"), "97"), keyed);
        Assert.Equal((expected, prefix), (Rung(decision), decision.Cursor.Prefix));
    }

    private static RouteDecision.Ask Asked(RouteDecision decision) => Assert.IsType<RouteDecision.Ask>(decision);
}
