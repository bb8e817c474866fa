using Softswitch.Domain.FeatureCodes.Menus;
using Softswitch.Domain.Media;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Tests.FeatureCodes;

/// <summary>What is keyed in a telephone menu, and what is heard and ordered by it: SPEC R2 and P6.</summary>
public sealed class PhoneMenuTests
{
    private static readonly SchemeModel Office = Scheme("Office", 1, 2);
    private static readonly SchemeModel Shop = Scheme("Shop", 7);

    [Theory]
    [InlineData("1 2", "PlanTemporary", "Office 2 temporary")]
    [InlineData("2 2", "PlanPermanent", "Office 2")]
    [InlineData("2 9 1", "PlanPermanent", "Office 1")] // there is no plan 9
    [InlineData("3", "PlanBySchedule", "Office")]
    [InlineData("8 2 1", "PlanPermanent", "Office 1")]
    [InlineData("8 8 8", "TooManyAttempts", null)]
    [InlineData("2 9 9 9", "TooManyAttempts", null)]
    [InlineData("2 1 1 1", "PlanPermanent", "Office 1")] // nothing more is asked
    public void Plan_of_the_only_scheme_is_switched(string keys, string heard, string? ordered) => Assert.Equal((heard, ordered), Plan(keys, Office));

    [Theory]
    [InlineData("1 2 7", "PlanTemporary", "Shop 7 temporary")]
    [InlineData("1 1 2", "PlanTemporary", "Office 2 temporary")]
    [InlineData("3 2", "PlanBySchedule", "Shop")]
    [InlineData("2 3 2 7", "PlanPermanent", "Shop 7")] // there is no third
    [InlineData("2 0 0 0", "TooManyAttempts", null)]
    public void Scheme_is_asked_for_where_there_are_several(string keys, string heard, string? ordered) =>
        Assert.Equal((heard, ordered), Plan(keys, Office, Shop));

    [Fact]
    public void Tenant_without_a_scheme_has_no_plan_to_switch() =>
        Assert.Equal((null, PromptId.SchemeUnknown), (NumberPlanMenu.Begin([], SpeechLanguage.English).Next, First(NumberPlanMenu.Begin([], SpeechLanguage.English))));

    [Theory]
    [InlineData("1 0612345678", "ForwardedAlways", "always 0612345678 busy 102 none")]
    [InlineData("2 103", "ForwardedBusy", "always  busy 103 none")]
    [InlineData("3 103 30", "ForwardedNoAnswer", "always  busy 102 none 103 30")]
    [InlineData("3 103 1 30", "ForwardedNoAnswer", "always  busy 102 none 103 30")] // one second is too short
    [InlineData("1 5 103", "ForwardedAlways", "always 103 busy 102 none")] // 5 is no number
    [InlineData("0", "NotForwarded", "nothing")]
    [InlineData("4 0", "NotForwarded", "nothing")]
    [InlineData("9 9 9", "TooManyAttempts", null)]
    public void Forward_is_set(string keys, string heard, string? ordered)
    {
        var set = new PhoneForwardConfig(Busy: "102");
        var (turn, orders) = Play(ForwardMenu.Begin(SpeechLanguage.Dutch), keys, (state, keyed) => ForwardMenu.Next(state, keyed, set));
        var forward = orders is PhoneOrder.Forward order
            ? order.Forwards is { } to ? $"always {to.Always} busy {to.Busy} none {to.NoAnswer} {to.NoAnswerAfter}".TrimEnd() : "nothing"
            : null;
        Assert.Equal((heard, ordered), (First(turn).ToString(), forward));
    }

    [Fact]
    public void Forwards_that_are_set_are_heard_before_the_menu()
    {
        var begun = ForwardMenu.Begin(SpeechLanguage.Dutch).Next!;
        var told = ForwardMenu.Next(begun, "4", new PhoneForwardConfig("0612345678", NoAnswer: "102"));
        Assert.Equal("ForwardedAlways ForwardedNoAnswer ForwardMenu", string.Join(' ', told.Sounds.Select(PromptOf)));
        Assert.Equal("NotForwarded ForwardMenu", string.Join(' ', ForwardMenu.Next(begun, "4", null).Sounds.Select(PromptOf)));
    }

    private static (string Heard, string? Ordered) Plan(string keys, params SchemeModel[] schemes)
    {
        var (turn, order) = Play(NumberPlanMenu.Begin([.. schemes], SpeechLanguage.English), keys, (state, keyed) => NumberPlanMenu.Next(state, keyed, [.. schemes]));
        return (First(turn).ToString(), order is PhoneOrder.SwitchPlan plan ? $"{plan.Scheme} {plan.Plan} {(plan.IsTemporary ? "temporary" : "")}".Trim() : null);
    }

    // Until the end, as a caller would.
    private static (PhoneMenuTurn Turn, PhoneOrder? Order) Play(PhoneMenuTurn turn, string keys, Func<PhoneMenuState, string, PhoneMenuTurn> next)
    {
        foreach (var keyed in keys.Split(' '))
        {
            if (turn.Next is not { } state)
                break;
            Assert.NotNull(turn.Rules);
            turn = next(state, keyed);
        }

        Assert.Null(turn.Next);
        return (turn, turn.Order);
    }

    private static PromptId First(PhoneMenuTurn turn) => PromptOf(turn.Sounds[0]);

    private static PromptId PromptOf(Sound sound) => Assert.IsType<SayItem.Prompt>(Assert.Single(Assert.IsType<Sound.Say>(sound).Items)).Id;

    private static SchemeModel Scheme(string name, params int[] plans) => new(
        new TenantId("demo"), name, true,
        [.. plans.Select(number => new SchemePlanModel(number, $"Plan {number}", System.Collections.Frozen.FrozenDictionary<Softswitch.Domain.Numbers.E164, SchemeEntryModel>.Empty))],
        [], [], []);
}
