using System.Collections.Immutable;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Validation;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Storage.Import;

/// <summary>The rules of what a file holds beside people, numbers and services.</summary>
internal static class SectionCheck
{
    public static void Check(ImportSections sections, int? length, ImportErrors errors)
    {
        Check("sounds", sections.Sounds, SoundRules.Check, "id", sound => sound.Id.ToString(), errors);
        Check("musicClasses", sections.MusicClasses, MusicClassRules.Check, "name", music => music.Name, errors);
        Check("prompts", sections.Prompts, CheckLanguage, "prompt", prompt => $"{prompt.Prompt}/{prompt.Language}", errors);
        Check("dialOutGroups", sections.DialOutGroups, DialOutGroupRules.Check, "name", group => group.Name, errors);
        Check("routing", sections.Routing, routing => RoutingRules.Check(routing, length), "extension", _ => null, errors);
        Check("schemes", sections.Schemes, CheckScheme, "name", scheme => scheme.Name, errors);
        CheckDefault(sections.Schemes, errors);
        Check("privacyGroups", sections.PrivacyGroups, group => PrivacyGroupRules.Check(group, length), "name", group => group.Name, errors);
        Check("webhooks", sections.Webhooks, WebhookRules.Check, "id", hook => hook.Id == default ? null : hook.Id.ToString(), errors);
    }

    // A key of null is compared elsewhere, or not yet chosen.
    private static void Check<T>(
        string section, ImmutableArray<T> items, Func<T, ImmutableArray<FieldError>> check, string field, Func<T, string?> key, ImportErrors errors)
    {
        for (var i = 0; i < items.Length && !errors.IsFull; i++)
            errors.AddUnder($"{section}[{i}]", check(items[i]));
        errors.RequireOnce(
            items.Select((item, i) => ($"{section}[{i}].{field}", key(item))).Where(item => item.Item2 is not null).Select(item => (item.Item1, item.Item2!)),
            "this is in the file twice");
    }

    // A row of the week has the fields of its period itself, in a file.
    private static ImmutableArray<FieldError> CheckScheme(SchemeConfig scheme) =>
        [.. SchemeRules.Check(scheme).Select(error => error with { Field = error.Field.Replace("].period.", "].", StringComparison.Ordinal) })];

    private static ImmutableArray<FieldError> CheckLanguage(ImportPrompt prompt) =>
        SpeechLanguages.TryParse(prompt.Language, out var language) && SpeechLanguages.CodeOf(language) == prompt.Language
            ? []
            : [new FieldError("language", "unknown", $"language is one of {string.Join(", ", SpeechLanguages.All.Select(SpeechLanguages.CodeOf))}")];

    private static void CheckDefault(ImmutableArray<SchemeConfig> schemes, ImportErrors errors)
    {
        var defaults = schemes.Select((scheme, i) => (scheme.IsDefault, Place: $"schemes[{i}].isDefault")).Where(scheme => scheme.IsDefault == true);
        foreach (var (_, place) in defaults.Skip(1))
            errors.Add(place, "unique", "another scheme of the file is the default one");
    }
}
