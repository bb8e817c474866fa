using System.Text;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Trunks.Lookup;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Trunks;

/// <summary>
/// The way of one request to a carrier: its addresses, one after the other (RFC 3263 4.3). Used in the turns of its owner,
/// which it comes back to when it has looked something up or connected.
/// </summary>
/// <param name="route">The proxies to pass; the request goes to the first (RFC 3261 8.1.2).</param>
/// <param name="post">Runs work in a turn of the owner.</param>
internal sealed class TrunkWay(TrunkContext context, TrunkSecret trunk, ImmutableArray<string> route, Action<Action> post)
{
    /// <summary>Hosts that one request is tried at; more keep its sender waiting for nothing.</summary>
    private const int MostAddresses = 8;

    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(4);

    private ImmutableArray<TrunkAddress> _addresses;
    private TrunkAddress _current;
    private int _next;

    public ImmutableArray<string> Route { get; } = route;

    /// <summary>What the certificate at the other end must be valid for: the name that was looked up (RFC 5922 7.2).</summary>
    public string? Host { get; private set; } = trunk.Model.Host;

    /// <summary>There is another address to try.</summary>
    public bool HasNext => !_addresses.IsDefault && _next < _addresses.Length;

    /// <summary>The address tried now; for people.</summary>
    public string At => _current.EndPoint?.ToString() ?? trunk.Model.Host ?? "nowhere";

    /// <summary>Takes the next address that can be had.</summary>
    /// <param name="found">Gets the flow to it, in a turn; null when there is none left.</param>
    public void Next(Action<Flow?> found) => _ = NextAsync(found);

    /// <summary>The address does not answer, or its connection broke.</summary>
    public void WasSilent() => context.Avoided.WasSilent(_current);

    /// <summary>The address answered.</summary>
    public void Answered(SipMessage response)
    {
        if (response.StatusCode != 503)
            context.Avoided.IsWell(_current);
        else if (response.TryGet(HeaderName.RetryAfter, out var text) && RetryAfter.TryParse(text, out var after))
            context.Avoided.WasBusy(_current, after.Seconds);
    }

    private async Task NextAsync(Action<Flow?> found)
    {
        Flow? flow = null;
        try
        {
            if (_addresses.IsDefault)
                _addresses = await Resolve().ConfigureAwait(false);
            while (flow is null && _next < _addresses.Length)
            {
                _current = _addresses[_next++];
                flow = await Connect(_current).ConfigureAwait(false);
            }
        }
        catch (Exception failure)
        {
            context.Logger.TrunkNotReached(failure, trunk.Model.Name.Value);
        }

        post(() => found(flow));
    }

    private async ValueTask<ImmutableArray<TrunkAddress>> Resolve()
    {
        var (host, port, transport) = FirstHop();
        if (host is null)
            return [];
        Host = host;
        var addresses = await context.Resolver.Resolve(host, port, transport).ConfigureAwait(false);
        var sorted = context.Avoided.Sorted(addresses);
        return sorted.Length > MostAddresses ? sorted[..MostAddresses] : sorted;
    }

    private (string? Host, int Port, TrunkTransport Transport) FirstHop()
    {
        var model = trunk.Model;
        if (Route.IsEmpty || !NameAddress.TryParse(Encoding.UTF8.GetBytes(Route[0]), out var address) || !address.TryGetUri(out var uri)
            || uri.Scheme is not (UriScheme.Sip or UriScheme.Sips))
        {
            return (model.Host, model.Port, model.Transport);
        }

        var transport = uri.Scheme == UriScheme.Sips ? TrunkTransport.Tls : model.Transport;
        if (transport == TrunkTransport.Auto && uri.Parameters.TryGet("transport"u8, out var named))
            transport = Ascii.EqualsIgnoreCase(named, "tcp"u8) ? TrunkTransport.Tcp : Ascii.EqualsIgnoreCase(named, "tls"u8) ? TrunkTransport.Tls : TrunkTransport.Udp;
        return (Encoding.ASCII.GetString(uri.Host), uri.Port, transport);
    }

    private async ValueTask<Flow?> Connect(TrunkAddress address)
    {
        using var deadline = new CancellationTokenSource(ConnectPatience, context.Core.Clock.Time);
        try
        {
            var result = await context.Connector.ConnectAsync(address.Transport, address.EndPoint, Host, deadline.Token).ConfigureAwait(false);
            if (result.Flow is { IsOpen: true } flow)
                return flow;
        }
        catch (OperationCanceledException)
        {
            // As one that refuses.
        }

        context.Avoided.WasSilent(address);
        return null;
    }
}
