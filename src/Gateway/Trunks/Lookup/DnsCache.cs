using System.Collections.Concurrent;
using Softswitch.Gateway.Signalling;

namespace Softswitch.Gateway.Trunks.Lookup;

/// <summary>
/// Answers of DNS, kept as long as they may be, and longer while no server answers: a carrier that was found yesterday is
/// likelier where it was than nowhere. Everybody who wants the same answer waits for one question. Bounded.
/// </summary>
internal sealed class DnsCache(IDnsLookup lookup, GatewayClock clock)
{
    private const int MaxRemembered = 4_096;
    private const long NoneMs = 10_000;
    private const long LongestMs = 3_600_000;
    private const long ShortestMs = 1_000;

    /// <summary>After a question that nobody answered, until it is asked again.</summary>
    private const long PauseMs = 5_000;

    private readonly ConcurrentDictionary<(string Name, DnsKind Kind), DnsEntry> _known = new();

    /// <summary>The answer, within this time: the last known one, or <see cref="DnsAnswer.Failed"/>, when there is no new one by then.</summary>
    public async ValueTask<DnsAnswer> Find(string name, DnsKind kind, TimeSpan patience)
    {
        var entry = EntryOf((name.ToUpperInvariant(), kind));
        Task asking;
        lock (entry)
        {
            if (entry.Answer is { } known && clock.NowMs < entry.FreshUntilMs)
                return known;
            asking = entry.Asking ?? Ask(entry, name, kind);
            entry.Asking = asking.IsCompleted ? null : asking;
        }

        try
        {
            await asking.WaitAsync(patience, clock.Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            NoteSilence(entry);
        }

        lock (entry)
            return entry.Answer ?? DnsAnswer.Failed;
    }

    private DnsEntry EntryOf((string, DnsKind) question)
    {
        if (_known.TryGetValue(question, out var known))
            return known;
        if (_known.Count >= MaxRemembered)
            _known.Clear();
        return _known.GetOrAdd(question, static _ => new DnsEntry());
    }

    private async Task Ask(DnsEntry entry, string name, DnsKind kind)
    {
        var answer = await lookup.Ask(name, kind).ConfigureAwait(false);
        lock (entry)
        {
            entry.Asking = null;
            if (answer.IsKnown || entry.Answer is null)
                entry.Answer = answer;
            entry.FreshUntilMs = clock.NowMs + LifetimeOf(answer);
        }
    }

    // Who asks meanwhile takes what there is, and does not wait in vain as well.
    private void NoteSilence(DnsEntry entry)
    {
        lock (entry)
        {
            if (entry.Asking is null)
                return;
            entry.Answer ??= DnsAnswer.Failed;
            entry.FreshUntilMs = clock.NowMs + PauseMs;
        }
    }

    private static long LifetimeOf(DnsAnswer answer)
    {
        if (!answer.IsKnown)
            return PauseMs;
        return answer.IsEmpty ? NoneMs : Math.Clamp((long)answer.Lifetime.TotalMilliseconds, ShortestMs, LongestMs);
    }
}
