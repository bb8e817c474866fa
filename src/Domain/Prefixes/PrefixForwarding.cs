using Softswitch.Domain.FeatureCodes.Menus;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Prefixes;

/// <summary>What comes of a code that forwards numbers of the tenant: an order, and its confirmation (SPEC R10).</summary>
public static class PrefixForwarding
{
    /// <param name="prefixes">Of the tenant.</param>
    /// <param name="to">The number outside that was dialled, when who calls may call it; null for any other, and for none.</param>
    public static PhoneMenuTurn Decide(ForwardCode code, ImmutableArray<PrefixConfig> prefixes, E164? to, SpeechLanguage language)
    {
        var voice = new PhoneMenuVoice(language);
        var number = prefixes.FirstOrDefault(each => each.Prefix == code.Prefix)?.Number;
        var isOfAll = code.Prefix == PrefixRules.AllNumbers;
        if (number is null && !isOfAll)
            return voice.Refuse(PromptId.NumberNotInUse);
        if (code.To is null)
            return voice.End(voice.Say(isOfAll ? PromptId.AllForwardsStopped : PromptId.NumberNotForwarded), new PhoneOrder.ForwardNumbers(number, null));
        if (to is not { } target || target.Value == number)
            return voice.Refuse(PromptId.ForwardNotAllowed);
        var told = voice.Say(isOfAll ? PromptId.ForwardedAlways : PromptId.NumberForwarded, new SayItem.Digits(code.To));
        return voice.End(told, new PhoneOrder.ForwardNumbers(number, target));
    }
}
