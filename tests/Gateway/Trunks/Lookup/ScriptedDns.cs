using System.Collections.Immutable;
using System.Net;
using Softswitch.Gateway.Trunks.Lookup;

namespace Softswitch.Gateway.Tests.Trunks.Lookup;

/// <summary>A DNS that says what it was told to, and notes what it was asked.</summary>
internal sealed class ScriptedDns : IDnsLookup
{
    private readonly Dictionary<(string, DnsKind), DnsAnswer> _answers = [];

    public List<string> Asked { get; } = [];

    /// <summary>Nobody answers.</summary>
    public bool IsAway { get; set; }

    /// <summary>Answers wait for this; null to answer at once.</summary>
    public Task? Delay { get; set; }

    public ScriptedDns Naptr(string name, params NaptrRow[] rows) => Set(name, DnsKind.Naptr, DnsAnswer.None with { Naptr = [.. rows] });

    public ScriptedDns Srv(string name, params SrvRow[] rows) => Set(name, DnsKind.Srv, DnsAnswer.None with { Srv = [.. rows] });

    public ScriptedDns Host(string name, params string[] addresses)
    {
        var all = addresses.Select(IPAddress.Parse).ToLookup(address => address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6);
        Set(name, DnsKind.AddressV4, DnsAnswer.None with { Addresses = [.. all[false]] });
        return Set(name, DnsKind.AddressV6, DnsAnswer.None with { Addresses = [.. all[true]] });
    }

    public async Task<DnsAnswer> Ask(string name, DnsKind kind)
    {
        Asked.Add($"{kind} {name}");
        if (Delay is { } delay)
            await delay.ConfigureAwait(false);
        return IsAway ? DnsAnswer.Failed : _answers.GetValueOrDefault((name, kind), DnsAnswer.None);
    }

    private ScriptedDns Set(string name, DnsKind kind, DnsAnswer answer)
    {
        _answers[(name, kind)] = answer with { Lifetime = TimeSpan.FromSeconds(60) };
        return this;
    }
}
