using Softswitch.Gateway.Dtls;
using Softswitch.Gateway.Native;
using Softswitch.Protocols.Ice;
using Softswitch.Protocols.Stun;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// How the far end of one endpoint proves where it is (ICE) and agrees on keys (DTLS), at the endpoint itself and before any media. Used
/// by the endpoint's loop, but for <see cref="TryGoOn"/> and <see cref="Dispose"/>.
/// </summary>
internal sealed class EndpointHandshake : IDisposable
{
    private readonly Lock _gate = new(); // of the association, which a release ends in the midst of a packet
    private readonly DtlsContext _dtls;
    private HandshakeTerms _terms;
    private IceLiteAgent _ice;
    private DtlsSession? _session;
    private NativeAddress _selected;
    private bool _isTold;
    private bool _isDisposed;

    public EndpointHandshake(HandshakeTerms terms, DtlsContext dtls)
    {
        (_terms, _dtls) = (terms, dtls);
        _ice = new IceLiteAgent(terms.Ours, terms.Theirs);
    }

    /// <summary>Where the far end wants its media; none before it said so.</summary>
    public ref readonly NativeAddress Selected => ref _selected;

    /// <summary>Checks that were not believed; begins anew with a restart.</summary>
    public long Refused => Volatile.Read(ref _ice).Refused;

    /// <summary>Goes on with other terms: new credentials are a restart of ICE, which leaves the association as it is. False when they are about another one.</summary>
    public bool TryGoOn(HandshakeTerms terms)
    {
        if (_terms.IsClient != terms.IsClient || !_terms.Fingerprint.IsSame(terms.Fingerprint))
            return false;
        if (_terms.Ours != terms.Ours || _terms.Theirs.Ufrag != terms.Theirs.Ufrag)
            Volatile.Write(ref _ice, new IceLiteAgent(terms.Ours, terms.Theirs));
        _terms = terms;
        return true;
    }

    /// <summary>Whether the far end proved that it is there.</summary>
    public bool Knows(in NativeAddress source) => source.Matches(in _selected) || Volatile.Read(ref _ice).Knows(Of(in source));

    /// <summary>Takes a check; returns the length of its answer, 0 for none.</summary>
    public int Check(ReadOnlySpan<byte> packet, in NativeAddress source, long now, Span<byte> answer)
    {
        var ice = Volatile.Read(ref _ice);
        var from = Of(in source);
        var length = ice.Receive(packet, in from, now / 1000, answer);
        if (ice.Selected == from)
            _selected = source;
        return length;
    }

    /// <summary>Takes a datagram of the association, from an address that is known. False when there can be no association now.</summary>
    public bool TryReceive(ReadOnlySpan<byte> packet)
    {
        lock (_gate)
        {
            if (_isDisposed)
                return false;
            _session ??= _dtls.TryBegin(_terms.IsClient);
            _session?.Receive(packet);
            return _session is not null;
        }
    }

    /// <summary>Begins what is to be begun from here, and sends again what was lost.</summary>
    public void Tick()
    {
        lock (_gate)
        {
            if (_isDisposed)
                return;
            if (_session is not null)
                _session.Tick();
            else if (_terms.IsClient && !_selected.IsNone && (_session = _dtls.TryBegin(isClient: true)) is { } begun)
                begun.Start();
        }
    }

    /// <summary>The next datagram for the far end.</summary>
    public bool TryTake(Span<byte> datagram, out int length)
    {
        length = 0;
        lock (_gate)
            return !_isDisposed && _session?.TryTake(datagram, out length) == true;
    }

    /// <summary>How it ended, once; null before and afterwards.</summary>
    /// <param name="keys">What media flows with; null unless <see cref="HandshakeOutcome.Done"/>.</param>
    public HandshakeOutcome? TakeOutcome(out MediaKeys? keys)
    {
        keys = null;
        lock (_gate)
        {
            if (_isTold || _isDisposed || _session is null or { State: DtlsState.Handshaking })
                return null;
            _isTold = true;
            if (_session.State == DtlsState.Failed)
                return HandshakeOutcome.Failed;
            if (!_session.IsWith(_terms.Fingerprint))
                return HandshakeOutcome.Stranger;
            keys = _session.Keys;
            return HandshakeOutcome.Done;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _session?.Dispose();
        }
    }

    private static StunAddress Of(in NativeAddress address) => new(address.Bits, address.IsV6, address.Port);
}
