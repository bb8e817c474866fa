using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Softswitch.Protocols.Sdp;

namespace Softswitch.Gateway.Dtls;

/// <summary>What all associations of a process share: its certificate, what it takes, and how many may be made at once.</summary>
internal sealed unsafe class DtlsContext : IDisposable
{
    /// <summary>Handshakes under way; an established association is none any more.</summary>
    public const int MostHandshakes = 256;

    private const string Ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20";
    private const string Profiles = "SRTP_AEAD_AES_128_GCM:SRTP_AEAD_AES_256_GCM:SRTP_AES128_CM_SHA1_80"; // best first

    private readonly SslContextHandle _handle;
    private int _handshakes;

    private DtlsContext(DtlsCertificate certificate, TimeSpan patience)
    {
        (Fingerprint, Patience) = (certificate.Fingerprint, patience);
        _handle = SslLibrary.NewContext(SslLibrary.DtlsMethod());
        if (_handle.IsInvalid || !TryPrepare(certificate))
            throw new InvalidOperationException("OpenSSL has no DTLS 1.2 with SRTP.");
    }

    /// <summary>Of the certificate that every association shows.</summary>
    public SdpFingerprint Fingerprint { get; }

    /// <summary>How long a flight waits for its answer the first time; then twice as long each time (RFC 6347 4.2.4.1).</summary>
    public TimeSpan Patience { get; }

    /// <summary>Null where the libraries are not installed: DTLS is not offered then.</summary>
    /// <param name="canLoad">Whether a system library of this name is there.</param>
    public static DtlsContext? TryCreate(Func<string, bool> canLoad, TimeSpan? patience = null) =>
        canLoad(SslLibrary.Name) && canLoad(CryptoLibrary.Name) ? new DtlsContext(DtlsCertificate.Make(), patience ?? TimeSpan.FromMilliseconds(100)) : null;

    /// <summary>The far end's wish to begin, or ours; null when too many are under way.</summary>
    public DtlsSession? TryBegin(bool isClient)
    {
        if (Interlocked.Increment(ref _handshakes) <= MostHandshakes)
            return new DtlsSession(this, SslLibrary.New(_handle), isClient);
        NoteEnd();
        return null;
    }

    public void Dispose() => _handle.Dispose();

    /// <summary>A handshake is over, well or not.</summary>
    internal void NoteEnd() => Interlocked.Decrement(ref _handshakes);

    // Whom a certificate belongs to is told by the description, which is compared with it afterwards.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int AcceptAny(int isTrusted, nint store) => 1;

    private bool TryPrepare(DtlsCertificate certificate)
    {
        SslLibrary.SetOptions(_handle, SslLibrary.Options);
        SslLibrary.Control(_handle, SslLibrary.SetMode, SslLibrary.ReleaseBuffers, 0);
        SslLibrary.Control(_handle, SslLibrary.SetSessionCache, 0, 0);
        SslLibrary.SetVerify(_handle, SslLibrary.VerifyPeer, &AcceptAny);
        fixed (byte* shown = certificate.Certificate, key = certificate.PrivateKey)
        {
            return SslLibrary.Control(_handle, SslLibrary.SetLeastVersion, SslLibrary.Dtls12, 0) == 1
                && SslLibrary.Control(_handle, SslLibrary.SetMostVersion, SslLibrary.Dtls12, 0) == 1
                && SslLibrary.SetCiphers(_handle, Ciphers) == 1
                && SslLibrary.UseSrtp(_handle, Profiles) == 0
                && SslLibrary.UseCertificate(_handle, certificate.Certificate.Length, shown) == 1
                && SslLibrary.UsePrivateKey(SslLibrary.EllipticCurveKey, _handle, key, certificate.PrivateKey.Length) == 1;
        }
    }
}
