namespace Softswitch.Gateway.Trunks.Lookup;

/// <summary>Asks DNS.</summary>
internal interface IDnsLookup
{
    /// <summary>Asks once, keeping nothing. Never throws: <see cref="DnsAnswer.Failed"/> when no server answers in its time.</summary>
    Task<DnsAnswer> Ask(string name, DnsKind kind);
}
