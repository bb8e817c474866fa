using System.Collections.Immutable;
using System.Net;
using Microsoft.Extensions.Logging;
using Softswitch.Gateway.Bans;
using Softswitch.Gateway.Transport.Streams;
using Softswitch.Gateway.Transport.Udp;

namespace Softswitch.Gateway.Transport;

/// <summary>All SIP listeners and connections of one gateway.</summary>
public sealed class SipTransports : IFlowConnector, IAsyncDisposable
{
    private readonly TransportContext _context;
    private readonly List<UdpListener> _datagrams = [];
    private readonly List<StreamListener> _streams = [];
    private readonly Connections _connections;
    private StreamConnector? _connector;
    private PeerVerification? _verification;
    private TlsCredentials? _credentials;
    private bool _isStopped;

    public SipTransports(TransportOptions options, IFlowEvents events, TimeProvider time, ILogger logger)
        : this(options, events, time, logger, null, null)
    {
    }

    internal SipTransports(TransportOptions options, IFlowEvents events, TimeProvider time, ILogger logger, ISentMessages? watch, SourceBans? bans)
    {
        _context = new TransportContext(options, events, new TransportCounters(), time, logger) { Watch = watch, Bans = bans };
        _connections = new Connections(_context, Flows);
    }

    public FlowTable Flows { get; } = new();

    /// <summary>What is listened on, with real ports; complete after <see cref="StartAsync"/>.</summary>
    public ImmutableArray<ListenerEndPoint> EndPoints =>
    [
        .. _datagrams.Select(listener => new ListenerEndPoint(SipTransport.Udp, listener.Local)),
        .. _streams.Select(listener => new ListenerEndPoint(listener.Transport, listener.Local)),
    ];

    /// <summary>Opens every listener of the options. After a failure none is left open.</summary>
    /// <exception cref="TransportStartException">A port or certificate cannot be used.</exception>
    public async Task StartAsync()
    {
        try
        {
            StartListeners();
        }
        catch (TransportStartException)
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// A flow to a peer: for UDP made at once, for TCP and TLS an open connection to that address or a new one.
    /// <paramref name="host"/> is the name the certificate of a TLS peer must be valid for; null asks for its address.
    /// </summary>
    public async ValueTask<ConnectResult> ConnectAsync(
        SipTransport transport, IPEndPoint remote, string? host = null, CancellationToken cancel = default)
    {
        switch (transport)
        {
            case SipTransport.Udp:
                var found = Flows.TryGetUdp(remote, out var flow);
                return new ConnectResult(flow, found ? ConnectFailure.None : ConnectFailure.Unreachable);
            case SipTransport.Tcp or SipTransport.Tls when _connector is null:
                return new ConnectResult(null, ConnectFailure.Stopped);
            case SipTransport.Tcp or SipTransport.Tls:
                return await _connector.ConnectAsync(transport, remote, host).WaitAsync(cancel);
            default:
                return Flows.TryFindConnection(PeerName.Of(transport, remote, null), out var browser)
                    ? new ConnectResult(browser, ConnectFailure.None)
                    : new ConnectResult(null, ConnectFailure.NotSupported);
        }
    }

    public TransportSnapshot Snapshot() => _context.Counters.Snapshot();

    /// <summary>For how long, in ms, some socket has had more waiting than is taken at a time; 0 where that cannot be known.</summary>
    public int BacklogMs()
    {
        var most = 0;
        foreach (var listener in _datagrams)
            most = Math.Max(most, listener.BacklogMs());
        return most;
    }

    /// <summary>Closes listeners and connections; every open connection has reported its end when this completes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isStopped)
            return;
        _isStopped = true;
        foreach (var listener in _streams)
            await listener.DisposeAsync();
        await _connections.DisposeAsync();
        foreach (var listener in _datagrams)
            listener.Dispose();
    }

    private void StartListeners()
    {
        var options = _context.Options;
        _verification = Verification();
        _connector = new StreamConnector(_connections, _verification);
        StartDatagrams();
        StartStreams(SipTransport.Tcp, options.TcpPort);
        StartStreams(SipTransport.Tls, options.TlsPort);
        StartStreams(SipTransport.Ws, options.WsPort);
        StartStreams(SipTransport.Wss, options.WssPort);
    }

    private void StartDatagrams()
    {
        if (_context.Options.UdpPort is not { } port)
            return;
        var addresses = _context.Options.BindAddresses;
        foreach (var address in addresses)
        {
            var isOneOfSeveral = addresses.Count(other => other.AddressFamily == address.AddressFamily) > 1;
            var listener = UdpListener.Bind(_context, new IPEndPoint(address, port), isOneOfSeveral);
            _datagrams.Add(listener);
            Flows.Add(listener);
            listener.Start();
        }

    }

    private void StartStreams(SipTransport transport, int? port)
    {
        if (port is null)
            return;
        foreach (var address in _context.Options.BindAddresses)
        {
            var endPoint = new IPEndPoint(address, port.Value);
            var credentials = transport is SipTransport.Tls or SipTransport.Wss ? Credentials(transport, endPoint) : null;
            _streams.Add(StreamListener.Start(_connections, transport, credentials, endPoint));
        }
    }

    private PeerVerification Verification()
    {
        try
        {
            return PeerVerification.Load(_context.Options.Tls);
        }
        catch (TlsConfigurationException failure)
        {
            throw new TransportStartException(SipTransport.Tls, FirstEndPoint(_context.Options.TlsPort), failure.Message, failure);
        }
    }

    private TlsCredentials Credentials(SipTransport transport, IPEndPoint endPoint)
    {
        try
        {
            return _credentials ??= TlsCredentials.Load(_context, _verification!);
        }
        catch (TlsConfigurationException failure)
        {
            throw new TransportStartException(transport, endPoint, failure.Message, failure);
        }
    }

    private IPEndPoint FirstEndPoint(int? port) => new(_context.Options.BindAddresses[0], port ?? 0);
}
