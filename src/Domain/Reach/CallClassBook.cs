using System.Collections.Frozen;
using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Reach;

/// <summary>Finds the class of a caller: by extension or whole number, else by the longest prefix, else the basic one.</summary>
public sealed class CallClassBook
{
    private readonly FrozenDictionary<string, string> _byExtension;
    private readonly FrozenDictionary<string, string> _byNumber;
    private readonly FrozenDictionary<string, string> _byPrefix;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _byPrefixSpan;
    private readonly FrozenDictionary<string, E164?> _callerIds;
    private readonly int _longestPrefix;

    private CallClassBook(ReachConfig config, ReachFacts facts)
    {
        Basic = config.BasicClass ?? ReachDefaults.Basic;
        _byExtension = Index(config, each => each.Extensions);
        _byNumber = Index(config, each => each.Contacts);
        _byPrefix = Index(config, each => [.. each.Prefixes.Select(CallClassRules.PrefixOf).OfType<string>()]);
        _byPrefixSpan = _byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
        _longestPrefix = _byPrefix.Keys.Select(prefix => prefix.Length).DefaultIfEmpty().Max();
        _callerIds = config.CallClasses.DistinctBy(each => each.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(each => each.Name, each => facts.NumberOf(each.CallerId), StringComparer.Ordinal);
    }

    /// <summary>The class that catches the rest.</summary>
    public string Basic { get; }

    /// <summary>Of a config without errors.</summary>
    public static CallClassBook Of(ReachConfig config, ReachFacts facts) => new(config, facts);

    internal CallClassMatch Find(ReachCaller caller) => caller switch
    {
        ReachCaller.Internal { Extension.Value: { } extension } when _byExtension.TryGetValue(extension, out var name) =>
            Match(name, ReachRule.Extension, extension),
        ReachCaller.External { Number.Value: { } number } when _byNumber.TryGetValue(number, out var name) => Match(name, ReachRule.Contact, number),
        ReachCaller.External { Number.Value: { } number } => FindPrefix(number),
        _ => Match(Basic, ReachRule.BasicClass, ""),
    };

    private CallClassMatch FindPrefix(string number)
    {
        for (var length = Math.Min(_longestPrefix, number.Length); length > 0; length--)
        {
            if (_byPrefixSpan.TryGetValue(number.AsSpan(0, length), out var name))
                return Match(name, ReachRule.Prefix, number[..length]);
        }

        return Match(Basic, ReachRule.BasicClass, "");
    }

    private CallClassMatch Match(string name, ReachRule rule, string value) => new(name, _callerIds.GetValueOrDefault(name), rule, value);

    // The first one wins, should an entry be there twice.
    private static FrozenDictionary<string, string> Index(ReachConfig config, Func<CallClassConfig, ImmutableArray<string>> entries) =>
        config.CallClasses.SelectMany(each => entries(each).Select(entry => (entry, each.Name)))
            .DistinctBy(pair => pair.entry, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.entry, pair => pair.Name, StringComparer.Ordinal);
}
