namespace Softswitch.Gateway.Trunks.Lookup;

/// <summary>What is remembered of one question. Guarded by itself.</summary>
internal sealed class DnsEntry
{
    /// <summary>The last answer; null before the first.</summary>
    public DnsAnswer? Answer { get; set; }

    /// <summary>Up to when it is used without asking again, in milliseconds of the cache's clock.</summary>
    public long FreshUntilMs { get; set; }

    /// <summary>The question is under way.</summary>
    public Task? Asking { get; set; }
}
