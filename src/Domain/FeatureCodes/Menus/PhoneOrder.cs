using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;

namespace Softswitch.Domain.FeatureCodes.Menus;

/// <summary>What somebody wants changed by telephone.</summary>
public abstract record PhoneOrder
{
    private PhoneOrder()
    {
    }

    /// <param name="Plan">Null to follow the schedule again.</param>
    /// <param name="IsTemporary">Until the schedule changes next.</param>
    public sealed record SwitchPlan(string Scheme, int? Plan, bool IsTemporary) : PhoneOrder;

    /// <param name="Forwards">All that the phone is told; null for nothing any more.</param>
    public sealed record Forward(PhoneForwardConfig? Forwards) : PhoneOrder;

    /// <param name="Number">A DID of the tenant; null for all.</param>
    /// <param name="To">Null for nowhere any more.</param>
    public sealed record ForwardNumbers(string? Number, E164? To) : PhoneOrder;

    /// <param name="Number">What it is called by.</param>
    /// <param name="Sound">Its audio is stored.</param>
    /// <param name="Language">What is spoken in it, as far as can be told.</param>
    public sealed record KeepRecording(string Number, SoundId Sound, int Milliseconds, SpeechLanguage Language) : PhoneOrder;

    /// <param name="Pin">As it was keyed.</param>
    public sealed record ChangePin(string Pin) : PhoneOrder;
}
