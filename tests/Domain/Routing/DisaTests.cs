using Softswitch.Domain.Media;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.Questions;
using Softswitch.Domain.Users;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Callers who are let in to call as a user: SPEC C10.</summary>
public sealed class DisaTests
{
    private static readonly RouteQuestion Unknown = Question(FromOutside, Disa());

    [Fact]
    public void Right_pin_gets_the_dial_tone_and_what_is_keyed_then_is_called_as_the_user()
    {
        var asked = Decide(Unknown, "380");
        Assert.Equal(AskedFor.Pin, asked.Cursor.Asked);
        var tone = Assert.IsType<RouteDecision.Ask>(Key(Unknown, asked, "24680"));
        Assert.Equal(CallTone.Dial, Assert.IsType<Sound.Tone>(Assert.Single(tone.Sounds)).Kind);
        Assert.Equal((AskedFor.Number, "#"), (tone.Cursor.Asked, tone.Rules!.Terminators));
        var dial = Assert.IsType<RouteDecision.Dial>(Key(Unknown, tone, "0612345678"));
        Assert.Equal(("0612345678", "201"), (dial.Number, dial.Disa.User.Value));
    }

    [Fact]
    public void Third_wrong_pin_ends_the_call()
    {
        var decision = Decide(Unknown, "380");
        for (var attempt = 1; attempt < 3; attempt++)
        {
            decision = Key(Unknown, decision, "11");
            Assert.Equal(AskedFor.Pin, decision.Cursor.Asked);
        }

        var end = Assert.IsType<RouteDecision.Ask>(Key(Unknown, decision, ""));
        Assert.Equal((null, null), (end.Rules, end.To));
    }

    [Fact]
    public void Too_many_wrong_ones_before_end_it_whatever_is_keyed()
    {
        var check = new RouteDecision.CheckPin((DisaModel)RoutingModel.Of(Disa(), Unknown.Book.Plan), "24680", Decide(Unknown, "380").Cursor, []);
        var end = Assert.IsType<RouteDecision.Ask>(RouteEvaluator.Admit(Unknown, check, PinVerdict.Blocked));
        Assert.Equal((null, null), (end.Rules, end.To));
    }

    [Theory]
    [InlineData("+31612345678", AskedFor.Number)]
    [InlineData("+31612345679", AskedFor.Pin)]
    [InlineData(null, AskedFor.Pin)]
    public void Known_caller_alone_is_not_asked(string? number, AskedFor expected)
    {
        var question = Question(Outside(number), Disa("0612345678"));
        Assert.Equal(expected, Decide(question, "380").Cursor.Asked);
    }

    [Fact]
    public void Who_keys_no_number_is_let_go()
    {
        var question = Question(Outside("+31612345678"), Disa("0612345678"));
        var end = Assert.IsType<RouteDecision.Ask>(Key(question, Decide(question, "380"), ""));
        Assert.Equal((CallTone.Congestion, null), (((Sound.Tone)end.Sounds[0]).Kind, end.To));
    }

    [Fact]
    public void It_is_explained_up_to_the_call_as_the_user()
    {
        var where = Question(
            Outside("+31612345678"), Disa(), new RoutingConfig("340", "Who", LocationRouting: new LocationRoutingConfig(LocationKey.CallerNumber, [new("06", "380")], "202")));
        var node = RouteExplainer.Explain(where, new Destination("340"));
        Assert.Equal((RouteNodeKind.Asks, "PIN Nothing"), (node.Kind, string.Join(' ', node.Next.Select(branch => branch.When))));
        var called = node.Next[0].Node.Next.Single(branch => branch.When == "Number").Node;
        Assert.Equal((RouteNodeKind.CallsAs, "201"), (called.Kind, Assert.Single(called.Places)));
        Assert.Empty(node.Next[1].Node.Next);
    }

    [Theory]
    [InlineData("201", "24680", "")]
    [InlineData("0612345678", "24680", "disa.user format")]
    [InlineData("380", "24680", "disa.user loop")]
    [InlineData("201", "123", "disa.pin format")]
    [InlineData("201", "24x80", "disa.pin format")]
    [InlineData("201", "1234", "disa.pin weak")]
    [InlineData("2010", "2010", "disa.user format, disa.pin weak")]
    public void User_and_pin_keep_to_their_form(string user, string pin, string expected) => Assert.Equal(
        expected,
        string.Join(", ", RoutingRules.Check(new("380", "Disa", Disa: new DisaConfig(user, pin)), 3).Select(error => $"{error.Field} {error.Rule}")));

    [Fact]
    public void Known_callers_are_numbers_or_how_they_begin() => Assert.Equal(
        "disa.callers[1] format, disa.timeoutSeconds range",
        string.Join(", ", RoutingRules.Check(Disa("06", "x") with { Disa = Disa("06", "x").Disa! with { TimeoutSeconds = 61 } }, 3).Select(error => $"{error.Field} {error.Rule}").Order(StringComparer.Ordinal)));

    private static RoutingConfig Disa(params string[] callers) => new("380", "Disa", Disa: new DisaConfig("201", "24680") { Callers = [.. callers] });
}
