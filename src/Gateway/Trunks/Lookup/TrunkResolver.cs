using System.Net;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Trunks.Lookup;

/// <summary>
/// Finds where a carrier can be reached, in the order to be tried (RFC 3263 4). Takes two seconds at most; a step that DNS
/// does not answer in its part of them is taken as if it had said no.
/// </summary>
/// <param name="random">Any number, each as likely as the other: spreads calls over hosts of equal priority.</param>
internal sealed class TrunkResolver(DnsCache dns, Func<uint> random)
{
    private static readonly TimeSpan ServicePatience = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan AddressPatience = TimeSpan.FromMilliseconds(800);

    /// <summary>Empty when the name is not known, or its owner says that no SIP is there.</summary>
    /// <param name="host">A name, or an address; an IPv6 one may have its brackets.</param>
    /// <param name="port">0 when DNS or the transport decides.</param>
    public async ValueTask<ImmutableArray<TrunkAddress>> Resolve(string host, int port, TrunkTransport wanted)
    {
        var chosen = SipService.Chosen(wanted);
        if (IPAddress.TryParse(host.AsSpan().Trim("[]"), out var literal))
            return [new TrunkAddress(chosen, new IPEndPoint(literal, port != 0 ? port : SipService.DefaultPort(chosen)))];
        if (port != 0)
            return await AtHost(host, port, chosen).ConfigureAwait(false);

        var (services, areOffered) = await ServicesOf(host, wanted).ConfigureAwait(false);
        var found = await Task.WhenAll(services.Select(service => HostsOf(service))).ConfigureAwait(false);
        var hosts = areOffered ? found.SelectMany(each => each) : found.FirstOrDefault(each => !each.IsEmpty, []);
        var chain = hosts.ToImmutableArray();

        // Without SRV records the name is that of a host (RFC 3263 4.2).
        if (chain.IsEmpty)
            return await AtHost(host, SipService.DefaultPort(chosen), chosen).ConfigureAwait(false);
        var addresses = await Task.WhenAll(chain.Select(each => AtHost(each.Row.Target, each.Row.Port, each.Transport).AsTask())).ConfigureAwait(false);
        return [.. addresses.SelectMany(each => each)];
    }

    private async ValueTask<(ImmutableArray<SipService> Services, bool AreOffered)> ServicesOf(string host, TrunkTransport wanted)
    {
        if (wanted != TrunkTransport.Auto)
            return ([SipService.Of(SipService.Chosen(wanted), host)], false);

        var answer = await dns.Find(host, DnsKind.Naptr, ServicePatience).ConfigureAwait(false);
        var offered = ImmutableArray.CreateBuilder<SipService>();
        foreach (var row in answer.Naptr.OrderBy(row => row.Order).ThenBy(row => row.Preference))
        {
            if (SipService.TryRead(row, out var service))
                offered.Add(service);
        }

        return offered.Count > 0 ? (offered.ToImmutable(), true) : (SipService.AllOf(host), false);
    }

    private async Task<ImmutableArray<(SipTransport Transport, SrvRow Row)>> HostsOf(SipService service)
    {
        var answer = await dns.Find(service.Name, DnsKind.Srv, ServicePatience).ConfigureAwait(false);
        return [.. SrvOrder.Of(answer.Srv, random).Select(row => (service.Transport, row))];
    }

    private async ValueTask<ImmutableArray<TrunkAddress>> AtHost(string host, int port, SipTransport transport)
    {
        // RFC 2782: the root as target says that the service is decidedly not there.
        if (host is "." or "")
            return [];
        var name = host.TrimEnd('.');
        var v4 = dns.Find(name, DnsKind.AddressV4, AddressPatience).AsTask();
        var v6 = dns.Find(name, DnsKind.AddressV6, AddressPatience).AsTask();
        var answers = await Task.WhenAll(v4, v6).ConfigureAwait(false);
        return [.. answers.SelectMany(answer => answer.Addresses).Select(address => new TrunkAddress(transport, new IPEndPoint(address, port)))];
    }
}
