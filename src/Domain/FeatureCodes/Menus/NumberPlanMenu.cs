using System.Globalization;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.FeatureCodes.Menus;

/// <summary>
/// Switches the number plan of a scheme (SPEC R2): 1 until the schedule changes next, 2 until further notice, 3 back to the schedule. The number of
/// a scheme is its place in the list of the tenant's; where there is only one, it is not asked for.
/// </summary>
public static class NumberPlanMenu
{
    private const string Temporary = "1";
    private const string Permanent = "2";
    private const string Schedule = "3";

    private const int PlanDigits = 2;

    /// <param name="schemes">Of the tenant, in the order of their names.</param>
    public static PhoneMenuTurn Begin(ImmutableArray<SchemeModel> schemes, SpeechLanguage language)
    {
        var voice = new PhoneMenuVoice(language);
        return schemes.IsEmpty
            ? voice.Refuse(PromptId.SchemeUnknown)
            : PhoneMenuVoice.Ask(new PhoneMenuState(FeatureCode.NumberPlan, language), 1, voice.Say(PromptId.PlanMenu));
    }

    public static PhoneMenuTurn Next(PhoneMenuState state, string keyed, ImmutableArray<SchemeModel> schemes)
    {
        var voice = new PhoneMenuVoice(state.Language);
        return state.Step switch
        {
            PhoneMenuStep.Choice when keyed is Temporary or Permanent or Schedule && schemes is [var only] =>
                Chosen(state with { Choice = keyed, Tries = 0 }, only, voice),
            PhoneMenuStep.Choice when keyed is Temporary or Permanent or Schedule =>
                PhoneMenuVoice.Ask(state with { Step = PhoneMenuStep.Scheme, Choice = keyed, Tries = 0 }, PlanDigits, [voice.Say(PromptId.EnterScheme), .. Names(schemes, voice)]),
            PhoneMenuStep.Choice => voice.Again(state, 1, voice.Say(PromptId.InvalidChoice), voice.Say(PromptId.PlanMenu)),
            PhoneMenuStep.Scheme when Number(keyed) is > 0 and var number && number <= schemes.Length =>
                Chosen(state with { Tries = 0 }, schemes[number - 1], voice),
            PhoneMenuStep.Scheme => voice.Again(state, PlanDigits, voice.Say(PromptId.SchemeUnknown), voice.Say(PromptId.EnterScheme)),
            _ when Find(schemes, state.Scheme)?.Plan(Number(keyed)) is { } plan => Switched(state, plan.Number, voice),
            _ => voice.Again(state, PlanDigits, voice.Say(PromptId.PlanUnknown), voice.Say(PromptId.EnterPlan)),
        };
    }

    private static PhoneMenuTurn Chosen(PhoneMenuState state, SchemeModel scheme, PhoneMenuVoice voice) => state.Choice == Schedule
        ? voice.End(voice.Say(PromptId.PlanBySchedule), new PhoneOrder.SwitchPlan(scheme.Name, null, IsTemporary: false))
        : PhoneMenuVoice.Ask(state with { Step = PhoneMenuStep.Plan, Scheme = scheme.Name }, PlanDigits, voice.Say(PromptId.EnterPlan));

    private static PhoneMenuTurn Switched(PhoneMenuState state, int plan, PhoneMenuVoice voice)
    {
        var isTemporary = state.Choice == Temporary;
        return voice.End(
            voice.Say(isTemporary ? PromptId.PlanTemporary : PromptId.PlanPermanent, new SayItem.Number(plan)),
            new PhoneOrder.SwitchPlan(state.Scheme, plan, isTemporary));
    }

    private static IEnumerable<Media.Sound> Names(ImmutableArray<SchemeModel> schemes, PhoneMenuVoice voice) => schemes.Select((scheme, i) => voice.Say(
        PromptId.PressKeyFor, new SayItem.Text(scheme.Name), new SayItem.Digits((i + 1).ToString(CultureInfo.InvariantCulture))));

    private static SchemeModel? Find(ImmutableArray<SchemeModel> schemes, string name) => schemes.FirstOrDefault(scheme => scheme.Name == name);

    private static int? Number(string keyed) => int.TryParse(keyed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
