using System.Net;

namespace Softswitch.Gateway.Trunks.Lookup;

/// <summary>What DNS said about a name: records of the kind that was asked for, none, or nothing at all.</summary>
/// <param name="IsKnown">False when no server answered; there is no such record when true and all lists are empty.</param>
/// <param name="Lifetime">How long it may be kept; zero where DNS did not say.</param>
internal sealed record DnsAnswer(
    bool IsKnown,
    TimeSpan Lifetime,
    ImmutableArray<NaptrRow> Naptr,
    ImmutableArray<SrvRow> Srv,
    ImmutableArray<IPAddress> Addresses)
{
    public static DnsAnswer Failed { get; } = new(false, TimeSpan.Zero, [], [], []);

    public static DnsAnswer None { get; } = Failed with { IsKnown = true };

    public bool IsEmpty => Naptr.IsEmpty && Srv.IsEmpty && Addresses.IsEmpty;
}
