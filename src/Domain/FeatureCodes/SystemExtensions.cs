using System.Collections.Frozen;
using Softswitch.Domain.Services;
using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.FeatureCodes;

/// <summary>The system extensions of each country (SPEC S). An extension that the tenant itself has goes before them.</summary>
public static class SystemExtensions
{
    private const string Britain = "GB";

    private static readonly FrozenDictionary<string, FeatureCode> Continental = new Dictionary<string, FeatureCode>(StringComparer.Ordinal)
    {
        ["900"] = FeatureCode.LoginStatus,
        ["901"] = FeatureCode.LogIn,
        ["902"] = FeatureCode.LogOut,
        ["903"] = FeatureCode.EnterQueue,
        ["904"] = FeatureCode.LeaveQueue,
        ["905"] = FeatureCode.RecordPrompt,
        ["906"] = FeatureCode.ListenIn,
        ["907"] = FeatureCode.ChangePin,
        ["908"] = FeatureCode.Pickup,
        ["909"] = FeatureCode.MoveCall,
        ["910"] = FeatureCode.ForwardMenu,
        ["915"] = FeatureCode.NumberPlan,
        ["920"] = FeatureCode.Mailboxes,
        ["930"] = FeatureCode.ParkedCall,
        ["940"] = FeatureCode.Assistant,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FeatureCode> British =
        Continental.ToFrozenDictionary(pair => "88" + (pair.Key == "920" ? "80" : pair.Key[1..]), pair => pair.Value, StringComparer.Ordinal);

    /// <param name="country">ISO 3166-1 alpha-2. A country without numbers of its own has those of the Netherlands.</param>
    /// <param name="dialled">All that was dialled.</param>
    /// <returns>Null for any other number.</returns>
    public static FeatureCode? Find(string country, string dialled)
    {
        if (dialled == OwnMailboxOf(country))
            return FeatureCode.OwnMailbox;
        if (RecordedPrompt.IsNumber(dialled))
            return FeatureCode.RecordPrompt;
        return (country == Britain ? British : Continental).TryGetValue(dialled, out var code) ? code : null;
    }

    /// <summary>What a service extension stands for that is reached from outside, too (SPEC X8); null for any other.</summary>
    public static FeatureCode? Find(ServiceKind kind) => kind switch
    {
        ServiceKind.TimeConfiguration => FeatureCode.NumberPlan,
        ServiceKind.PromptRecording => FeatureCode.RecordPrompt,
        _ => null,
    };

    private static string OwnMailboxOf(string country) => country switch
    {
        Britain => "8888",
        "DK" or "FI" => "999",
        _ => "1233",
    };
}
