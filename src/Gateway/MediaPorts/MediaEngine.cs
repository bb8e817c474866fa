using System.Diagnostics.CodeAnalysis;
using System.Net;
using Softswitch.Gateway.Native;
using Softswitch.Media.Streams;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>The relay on this machine's sockets.</summary>
internal sealed class MediaEngine : IMediaEngine, IDisposable
{
    private readonly Lock _gate = new();
    private readonly MediaOptions _options;
    private readonly MediaClock _clock;
    private readonly MediaLoop[] _loops;
    private readonly PairStock _stock;
    private long _lastId;
    private MediaTotals _released;
    private bool _isDisposed;

    /// <exception cref="ArgumentException">The settings cannot work; the message is <see cref="MediaOptions.Fault"/>.</exception>
    public MediaEngine(MediaOptions options, IMediaEvents events, TimeProvider time)
        : this(options, events, time, () => Libc.IsSupported ? new LinuxPacketNetwork() : new ManagedPacketNetwork())
    {
    }

    internal MediaEngine(MediaOptions options, IMediaEvents events, TimeProvider time, Func<IPacketNetwork> network)
    {
        if (options.Fault() is { } fault)
            throw new ArgumentException(fault, nameof(options));
        _options = options;
        _clock = new MediaClock(time);
        var cores = Environment.ProcessorCount;
        _loops = new MediaLoop[options.Loops == 0 ? cores : Math.Min(options.Loops, cores)];
        for (var i = 0; i < _loops.Length; i++)
            _loops[i] = new MediaLoop(i, options, events, _clock, network());
        _stock = new PairStock(options, _loops, _clock);
        foreach (var loop in _loops)
            loop.Start();
    }

    public bool IsBehind => _options.MostLagMs > 0 && LagMs > _options.MostLagMs;

    /// <summary>That of the loop that lags most.</summary>
    public int LagMs => _loops.Max(static loop => loop.LagMs);

    public bool TryAllocate(bool isV6, MediaEndpoint? beside, [NotNullWhen(true)] out MediaEndpoint? endpoint)
    {
        endpoint = null;
        lock (_gate)
        {
            if (_isDisposed || _stock.Take(isV6, beside is null ? LeastLoaded() : _loops[beside.Pair.Loop]) is not { } pair)
                return false;
            _loops[pair.Loop].Load++;
            endpoint = new MediaEndpoint(new MediaEndpointId(++_lastId), pair, Advertised(isV6));
            pair.Owner = endpoint;
            return true;
        }
    }

    public void SetRemote(MediaEndpoint endpoint, MediaRemote remote)
    {
        lock (_gate)
            endpoint.SetRemote(endpoint.Remote.Renegotiated(remote with { IsProved = endpoint.Handshake is not null }));
    }

    public void Connect(MediaEndpoint first, MediaEndpoint second)
    {
        lock (_gate)
        {
            if (first.Peer == second)
                return;
            Cut(first);
            Cut(second);
            if (first.Final is not null || second.Final is not null)
                return;
            first.Peer = second;
            second.Peer = first;
        }
    }

    public void Secure(MediaEndpoint endpoint, MediaKeys? keys)
    {
        lock (_gate)
        {
            if (endpoint.Final is null && endpoint.Keys?.Keys != keys)
                endpoint.Keys = keys is null ? null : new EndpointKeys(keys);
        }
    }

    public void Prove(MediaEndpoint endpoint, EndpointHandshake handshake)
    {
        lock (_gate)
        {
            endpoint.Handshake?.Dispose();
            if (endpoint.Final is not null)
            {
                handshake.Dispose();
                return;
            }

            endpoint.Handshake = handshake; // from here on nothing goes out in the clear
            endpoint.Keys = null;
            endpoint.SetRemote(endpoint.Remote.Unproved());
        }
    }

    public void Attach(MediaEndpoint endpoint, IMediaStation? station, RtpOutlet? outlet = null)
    {
        lock (_gate)
        {
            if (endpoint.Final is not null)
                return;
            if (outlet is not null)
                endpoint.SendIn(outlet);
            endpoint.Station = station;
            if (station is not null)
                _loops[endpoint.Pair.Loop].Tick(endpoint);
        }
    }

    public void Disconnect(MediaEndpoint endpoint)
    {
        lock (_gate)
            Cut(endpoint);
    }

    public void WatchSilence(MediaEndpoint endpoint, bool isWatched) => endpoint.WatchedSince = isWatched ? _clock.Microseconds : 0;

    public MediaFigures Figures(MediaEndpoint endpoint) => endpoint.Final ?? endpoint.Figures();

    public MediaFigures Release(MediaEndpoint endpoint)
    {
        lock (_gate)
        {
            if (endpoint.Final is { } known)
                return known;
            Cut(endpoint);
            endpoint.Pair.Owner = null;
            endpoint.Handshake?.Dispose();
            endpoint.Final = endpoint.Figures();
            endpoint.Station = null; // its loop says goodbye
            _released = _released.Plus(endpoint.Final);
            _loops[endpoint.Pair.Loop].Load--;
            _stock.Return(endpoint.Pair);
            return endpoint.Final;
        }
    }

    /// <summary>Sums up; goes through all endpoints, so it is not for every packet.</summary>
    public MediaTotals Totals()
    {
        lock (_gate)
        {
            var totals = _released;
            foreach (var pair in _loops.SelectMany(loop => loop.Pairs.ToArray()))
                totals = pair.Owner is { } endpoint ? totals.Plus(endpoint.Figures()) with { Endpoints = totals.Endpoints + 1 } : totals;
            return totals;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
        }

        foreach (var loop in _loops)
            loop.Dispose();
    }

    private static void Cut(MediaEndpoint endpoint)
    {
        if (endpoint.Peer is not { } peer)
            return;
        peer.Peer = null;
        endpoint.Peer = null;
    }

    private IPAddress Advertised(bool isV6) =>
        isV6 ? _options.AdvertisedAddressV6 ?? _options.BindAddressV6! : _options.AdvertisedAddress ?? _options.BindAddress;

    private MediaLoop LeastLoaded()
    {
        var best = _loops[0];
        foreach (var loop in _loops)
        {
            if (loop.Load < best.Load)
                best = loop;
        }

        return best;
    }
}
