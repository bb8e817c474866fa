using Softswitch.Domain.Numbers;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Reach;

internal static class CallClassRules
{
    public const int MaxContacts = 500;
    public const int MaxExtensions = 200;
    public const int MaxPrefixes = 100;

    public static void Check(FieldErrors errors, ImmutableArray<CallClassConfig> classes, int? extensionLength)
    {
        errors.Require(classes.Length <= ReachRules.MaxClasses, "callClasses", "length", $"a user has at most {ReachRules.MaxClasses} call classes");
        var kept = classes.Take(ReachRules.MaxClasses).ToArray();
        ReachNames.Require(errors, "callClasses", kept.Select(each => each.Name), ReachDefaults.Basic);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < kept.Length; i++)
        {
            var (field, each) = ($"callClasses[{i}]", kept[i]);
            if (each.CallerId is not null)
                ReachRules.RequireNumber(errors, $"{field}.callerId", each.CallerId);
            CheckEach(each.Contacts, MaxContacts, $"{field}.contacts", (place, contact) => ReachRules.RequireNumber(errors, place, contact), entry => entry);
            CheckEach(
                each.Extensions, MaxExtensions, $"{field}.extensions",
                (place, extension) => ExtensionRules.CheckNumber(errors, place, extension, extensionLength), entry => entry);
            CheckEach(
                each.Prefixes, MaxPrefixes, $"{field}.prefixes",
                (place, prefix) => errors.Require(PrefixOf(prefix) is not null, place, "format", $"{place} begins with 00 or '+' and a country, such as 0049"),
                entry => PrefixOf(entry) is { } prefix ? prefix + "*" : null);
        }

        void CheckEach(ImmutableArray<string> entries, int max, string field, Action<string, string> check, Func<string, string?> key)
        {
            errors.Require(entries.Length <= max, field, "length", $"{field} holds at most {max}");
            for (var i = 0; i < Math.Min(entries.Length, max); i++)
            {
                check($"{field}[{i}]", entries[i]);
                if (key(entries[i]) is { } found)
                    errors.Require(seen.Add(found), $"{field}[{i}]", "unique", $"{field}[{i}] is in a call class already");
            }
        }
    }

    /// <summary>As numbers in E.164 form begin: 0049 is +49. Null for anything else.</summary>
    public static string? PrefixOf(string? text)
    {
        var digits = text switch
        {
            ['+', .. var rest] => rest,
            ['0', '0', .. var rest] => rest,
            _ => "",
        };
        return digits is [>= '1' and <= '9', ..] && digits.Length < E164.MaxDigits && digits.All(char.IsAsciiDigit) ? "+" + digits : null;
    }
}
