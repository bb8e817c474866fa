using System.Collections.Concurrent;

namespace Softswitch.Engine.Tests.Probes;

/// <summary>What happened to each probe, in order. Outlives activations.</summary>
internal static class Journal
{
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<string>> Entries = new(StringComparer.Ordinal);

    public static void Add(string key, string entry) => Of(key).Enqueue(entry);

    public static ConcurrentQueue<string> Of(string key) => Entries.GetOrAdd(key, static _ => new ConcurrentQueue<string>());

    public static int Count(string key, string entry) => Of(key).Count(candidate => string.Equals(candidate, entry, StringComparison.Ordinal));
}
