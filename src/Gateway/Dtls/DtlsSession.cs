using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Protocols.Sdp;
using Softswitch.Protocols.Srtp;

namespace Softswitch.Gateway.Dtls;

/// <summary>
/// One association of DTLS 1.2 (RFC 6347) that agrees on keys of SRTP (RFC 5764), made by OpenSSL. Datagrams are put in and taken out;
/// what was lost is sent again by <see cref="Tick"/>, on OpenSSL's own clock. For one thread at a time.
/// </summary>
internal sealed unsafe class DtlsSession : IDisposable
{
    /// <summary>The longest datagram made here; fits everywhere.</summary>
    public const int Mtu = 1200;

    private const uint LongestPatience = 2_000_000; // microseconds
    private const int RecordHeader = 13;
    private const int MostReads = 16;
    private const int RoomBytes = 256;

    private readonly DtlsContext _context;
    private readonly SslHandle _ssl;
    private readonly bool _isClient;
    private readonly nint _incoming;
    private readonly nint _outgoing;
    private byte[] _flight = [];
    private int _sent; // of the flight

    internal DtlsSession(DtlsContext context, SslHandle ssl, bool isClient)
    {
        (_context, _ssl, _isClient) = (context, ssl, isClient);
        _incoming = CryptoLibrary.NewBuffer(CryptoLibrary.MemoryMethod());
        _outgoing = CryptoLibrary.NewBuffer(CryptoLibrary.MemoryMethod());
        SslLibrary.SetBuffers(ssl, _incoming, _outgoing);
        SslLibrary.SetData(ssl, 0, (nint)context.Patience.TotalMicroseconds);
        SslLibrary.SetTimer(ssl, &NextPatience);
        SslLibrary.Control(ssl, SslLibrary.SetMtu, Mtu, 0);
        if (isClient)
            SslLibrary.BeClient(ssl);
        else
            SslLibrary.BeServer(ssl);
    }

    public DtlsState State { get; private set; }

    /// <summary>What both sides send with from now on; null unless established.</summary>
    public MediaKeys? Keys { get; private set; }

    /// <summary>Begins as the client; a server begins with what it receives.</summary>
    public void Start() => Advance();

    /// <summary>Takes a datagram of the far end; one that is damaged, or comes again, changes nothing.</summary>
    public void Receive(ReadOnlySpan<byte> datagram)
    {
        if (State == DtlsState.Failed)
            return;
        fixed (byte* bytes = datagram)
            _ = CryptoLibrary.Write(_incoming, bytes, datagram.Length);
        if (State == DtlsState.Handshaking)
            Advance();
        else
            Drain();
    }

    /// <summary>Sends again what got no answer in time. To be called every now and then as long as it is handshaking.</summary>
    public void Tick()
    {
        if (State != DtlsState.Handshaking)
            return;
        CryptoLibrary.ClearErrors();
        if (SslLibrary.Control(_ssl, SslLibrary.HandleTimeout, 0, 0) < 0)
            Finish(DtlsState.Failed);
    }

    /// <summary>The next datagram for the far end: as many whole records as it holds. False when there is none.</summary>
    /// <param name="datagram">At least <see cref="Mtu"/> bytes.</param>
    public bool TryTake(Span<byte> datagram, out int length)
    {
        length = 0;
        if (_ssl.IsClosed || (_sent == _flight.Length && !TryTakeFlight()))
            return false;
        var rest = _flight.AsSpan(_sent);
        while (length + RecordHeader <= rest.Length)
        {
            var next = length + RecordHeader + (rest[length + 11] << 8 | rest[length + 12]); // RFC 6347 4.1: the length comes last
            if (next > rest.Length || next > Mtu)
                break;
            length = next;
        }

        rest[..length].CopyTo(datagram);
        _sent = length == 0 ? _flight.Length : _sent + length;
        return length > 0;
    }

    /// <summary>Whether the certificate of the far end is the one of this fingerprint.</summary>
    public bool IsWith(SdpFingerprint fingerprint)
    {
        var certificate = SslLibrary.PeerCertificate(_ssl);
        if (certificate == 0)
            return false;
        try
        {
            var bytes = new byte[Math.Max(0, CryptoLibrary.WriteCertificate(certificate, null))];
            fixed (byte* place = bytes)
            {
                var at = place;
                _ = CryptoLibrary.WriteCertificate(certificate, &at);
            }

            return fingerprint.Is(bytes);
        }
        finally
        {
            CryptoLibrary.FreeCertificate(certificate);
        }
    }

    public void Dispose()
    {
        if (State == DtlsState.Handshaking)
            Finish(DtlsState.Failed);
        State = DtlsState.Failed;
        _ssl.Dispose();
    }

    // What a flight waits is told by its context at first, then doubled.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static uint NextPatience(nint ssl, uint previous) =>
        previous == 0 ? (uint)SslLibrary.GetData(ssl, 0) : Math.Min(previous * 2, LongestPatience);

    private void Advance()
    {
        CryptoLibrary.ClearErrors();
        var result = SslLibrary.Handshake(_ssl);
        if (result == 1)
        {
            Keys = ReadKeys();
            Finish(Keys is null ? DtlsState.Failed : DtlsState.Established);
        }
        else if (SslLibrary.ErrorOf(_ssl, result) is not (SslLibrary.WantRead or SslLibrary.WantWrite))
            Finish(DtlsState.Failed);
    }

    // The last flight is sent again to who did not get it; there is nothing else to be read (RFC 5764 4.1: media is no application data).
    private void Drain()
    {
        var room = stackalloc byte[RoomBytes];
        CryptoLibrary.ClearErrors();
        var left = MostReads;
        while (left > 0 && SslLibrary.Read(_ssl, room, RoomBytes) > 0)
            left--;
    }

    private MediaKeys? ReadKeys()
    {
        var profile = SslLibrary.SelectedProfile(_ssl);
        if (profile is null || DtlsSrtp.SuiteOf((int)profile[1]) is not { } suite)
            return null;
        var exported = stackalloc byte[DtlsSrtp.LengthFor(suite)];
        var material = new Span<byte>(exported, DtlsSrtp.LengthFor(suite));
        var label = DtlsSrtp.ExporterLabel;
        if (SslLibrary.Export(_ssl, exported, (nuint)material.Length, label, (nuint)label.Length, null, 0, 0) != 1)
            return null;
        DtlsSrtp.Split(suite, material, out var client, out var server);
        return _isClient ? new MediaKeys(client, server) : new MediaKeys(server, client);
    }

    private void Finish(DtlsState state)
    {
        if (State == DtlsState.Handshaking)
            _context.NoteEnd();
        State = state;
    }

    private bool TryTakeFlight()
    {
        var pending = (int)CryptoLibrary.Pending(_outgoing);
        if (pending == 0)
            return false;
        (_flight, _sent) = (new byte[pending], 0);
        fixed (byte* bytes = _flight)
            return CryptoLibrary.Read(_outgoing, bytes, pending) == pending;
    }
}
