using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.SignIns;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using static Softswitch.Domain.Tests.Routing.RoutingFixture;
using static Softswitch.Domain.Tests.Routing.SignInFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Callers who key up to four codes: which comes next, what is right, what is logged (SPEC X6).</summary>
public sealed class SignInTests
{
    private const string Own = "00000000000000000000000000000001";

    private static readonly SignInConfig Recording = new(new SignInCodeConfig(), Extra1: new SignInCodeConfig(3), Extra2: new SignInCodeConfig(), To: "201", RecordsOnly: true);

    public static TheoryData<string, string, string> Answers => new()
    {
        // What was keyed, what is asked or rung then, and the log.
        { "", "Login", "" },
        { "1001", "Password", "" },
        { "9999", "Password", "" }, // whether a login is there is not told before the password
        { "1001/100177", "Extra1", "" },
        { "1001/100177/5", "Extra2", "" },
        { "1001/100177/5/62", "201", "Right 1001 5 62 Anna" },
        { "1001/1234", "Login", "Wrong 1001   Anna" },
        { "9999/100177", "Login", "Wrong 9999   " },
        { "1001/1234/1002/100277/5/62", "201", "Wrong 1001   Anna|Right 1002 5 62 Bram" },
        { "-", "Login", "" },
        { "1001/-", "Password", "" },
        { "-/-/-", "600 ends", "" },
        { "1001/1/1001/2/1001/3", "600 ends", "Wrong 1001   Anna|Wrong 1001   Anna|Wrong 1001   Anna" },
        { "1001/1/1001/2/1001/100177/5/62", "201", "Wrong 1001   Anna|Wrong 1001   Anna|Right 1001 5 62 Anna" },
        { "1001/100177/-/5/-/-", "600 ends", "" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Codes_are_asked_in_turn_and_checked(string keyed, string expected, string logged)
    {
        var log = new List<SignInEntry>();
        Assert.Equal(expected, Shown(Keying(Asking(All), "600", keyed, log)));
        Assert.Equal(logged, Shown(log));
    }

    [Theory]
    [InlineData("1002", "201", "Right 1002   Bram")]
    [InlineData("1003", "Login", "Wrong 1003   ")]
    [InlineData("1003/1/2", "600 ends", "Wrong 1003   |Wrong 1   |Wrong 2   ")]
    public void Login_alone_may_be_enough(string keyed, string expected, string logged)
    {
        var log = new List<SignInEntry>();
        Assert.Equal(expected, Shown(Keying(Asking(All with { Password = null, Extra1 = null, Extra2 = null }), "600", keyed, log)));
        Assert.Equal(logged, Shown(log));
    }

    [Theory]
    [InlineData("77/-/123", "Extra2", "")]
    [InlineData("77/123/9", "201", "Recorded 77 123 9 ")]
    public void What_is_checked_nowhere_is_recorded(string keyed, string expected, string logged)
    {
        var log = new List<SignInEntry>();
        Assert.Equal(expected, Shown(Keying(Asking(Recording), "600", keyed, log)));
        Assert.Equal(logged, Shown(log));
    }

    [Fact]
    public void Each_code_has_its_prompt_its_length_and_its_time()
    {
        var question = Asking(All with { Login = new SignInCodeConfig(4, Own), TimeoutSeconds = 3 });
        var login = Assert.IsType<RouteDecision.Ask>(Keying(question, "600", ""));
        Assert.Equal(Own, Assert.IsType<Sound.File>(Assert.Single(login.Sounds)).Id.ToString());
        Assert.Equal((4, 3_000, "#", true), (login.Rules!.MaxLength, login.Rules.FirstDigitMs, login.Rules.Terminators, login.Rules.SkipsEmptyEnd));
        var password = Assert.IsType<RouteDecision.Ask>(Keying(question, "600", "1001"));
        Assert.Equal("EnterPassword FinishWithHash", Prompts(password));
        Assert.Equal(6, password.Rules!.MaxLength);
        Assert.Equal("PasswordWrong TryAgain", Prompts(Assert.IsType<RouteDecision.Ask>(Keying(question, "600", "1001/1234"))));
        Assert.Equal("CallerRefused", Prompts(Assert.IsType<RouteDecision.Ask>(Keying(question, "600", "-/-/-"))));
    }

    [Fact]
    public void Attempts_and_the_last_prompt_are_those_of_the_extension()
    {
        var question = Asking(All with { Attempts = 1, Refused = Own });
        var refused = Assert.IsType<RouteDecision.Ask>(Keying(question, "600", "1001/1234"));
        Assert.Equal((null, null), (refused.To?.Value, refused.Rules));
        Assert.Equal(Own, Assert.IsType<Sound.File>(Assert.Single(refused.Sounds)).Id.ToString());
    }

    [Fact]
    public void Step_of_a_plan_leads_to_the_next_step_and_the_steps_after_it()
    {
        var plan = new RoutingConfig("700", "Plan", Plan: new PlanConfig([new("600"), new("202", 15), new("203", 25)], "VIP"));
        var question = Asking(All with { To = null, Extra1 = null, Extra2 = null, Prefix = "In" }, plan);
        Assert.Equal("Login", Shown(Keying(question, "700", "1001/1234")));
        var through = Keying(question, "700", "1001/1234/1002/100277");
        Assert.Equal(("202", 15.0, "VIP In"), (Rung(through), through.Cursor.RingTime!.Value.TotalSeconds, through.Cursor.Prefix));
        Assert.Null(through.Cursor.SignIn);
        Assert.Equal("203", through.Cursor.After(CallVerdict.NoAnswer)!.Value.Value);
        Assert.Equal("600 ends", Shown(Keying(question, "700", "1/1/1/1/1/1")));
    }

    [Fact]
    public void Without_a_next_step_the_caller_is_thanked_and_the_call_ends()
    {
        var checked_ = Keying(Asking(All with { To = null, Extra1 = null, Extra2 = null }), "600", "1001/100177");
        Assert.Equal("CallerAccepted Goodbye", Prompts(Assert.IsType<RouteDecision.Ask>(checked_)));
        var recorded = Keying(Asking(Recording with { To = null }), "600", "77/123/9");
        Assert.Equal("Saved Goodbye", Prompts(Assert.IsType<RouteDecision.Ask>(recorded)));
        Assert.Equal("600 ends", Shown(recorded));
    }

    [Fact]
    public void Password_is_kept_in_nothing_that_stays()
    {
        var question = Asking(All);
        var asked = Assert.IsType<RouteDecision.Ask>(Keying(question, "600", "1001"));
        var verify = Assert.IsType<RouteDecision.Verify>(RouteEvaluator.Decide(question, asked.To!.Value, asked.Cursor with { Keyed = "100177" }));
        Assert.DoesNotContain("100177", verify.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(verify.Reasons, reason => reason.Value.Contains("100177", StringComparison.Ordinal));
        foreach (var isRight in new[] { true, false })
        {
            var next = RouteSignIn.Verified(question, verify, isRight);
            if (next is RouteDecision.Note note)
                next = RouteSignIn.Noted(question, note);
            Assert.DoesNotContain("100177", next.Cursor.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(next.Reasons, reason => reason.Value.Contains("100177", StringComparison.Ordinal));
        }

        Assert.DoesNotContain("secret", new SignInUserConfig("Anna", "1001", "secret").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explanation_shows_each_code_and_where_right_and_wrong_lead()
    {
        var first = RouteExplainer.Explain(Asking(All), new Destination("600"));
        Assert.Equal("Keyed Nothing", Ways(first));
        var password = first.Next[0].Node;
        Assert.Equal("Right Wrong Nothing", Ways(password));
        Assert.Equal(RouteNodeKind.Asks, password.Next[1].Node.Kind);
        Assert.Contains(password.Next[1].Node.Reasons, reason => reason.Value == "asks again: hangs up");
        Assert.Empty(password.Next[1].Node.Next);
        var last = password.Next[0].Node.Next[0].Node.Next[0].Node;
        Assert.Equal((RouteNodeKind.Rings, "201"), (last.Kind, string.Join(' ', last.Places)));
        Assert.Equal("Right Wrong Nothing", Ways(RouteExplainer.Explain(Asking(All with { Password = null }), new Destination("600"))));
    }

    private static string Ways(RouteNode node) => string.Join(' ', node.Next.Select(branch => branch.When));

    private static string Shown(RouteDecision decision) => decision switch
    {
        RouteDecision.Ask { To: null } ask => $"{ask.At.Extension} ends",
        RouteDecision.Ask ask => ask.Cursor.SignIn!.Asked.ToString(),
        _ => Rung(decision),
    };

    private static string Shown(List<SignInEntry> log) =>
        string.Join('|', log.Select(entry => $"{entry.Outcome} {entry.Login} {entry.Extra1} {entry.Extra2} {entry.User}"));

    private static string Prompts(RouteDecision.Ask ask) =>
        string.Join(' ', ask.Sounds.OfType<Sound.Say>().SelectMany(say => say.Items).OfType<SayItem.Prompt>().Select(item => item.Id).Where(id => id != PromptId.EnterLoginCode));
}
