using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Dtls;

/// <summary>
/// The functions of the system's libssl 3 (ssl.h, tls1.h) that a DTLS association needs. What they return is theirs: mostly 1 for success.
/// </summary>
internal static unsafe partial class SslLibrary
{
    public const string Name = "libssl.so.3";

    public const int SetMode = 33;
    public const int SetSessionCache = 44;
    public const int SetMtu = 17;
    public const int HandleTimeout = 74;
    public const int SetLeastVersion = 123;
    public const int SetMostVersion = 124;

    public const int Dtls12 = 0xFEFD;
    public const int ReleaseBuffers = 0x10; // SSL_MODE_RELEASE_BUFFERS
    public const int EllipticCurveKey = 408; // EVP_PKEY_EC

    /// <summary>SSL_VERIFY_PEER and SSL_VERIFY_FAIL_IF_NO_PEER_CERT.</summary>
    public const int VerifyPeer = 3;

    /// <summary>SSL_OP_NO_QUERY_MTU, NO_TICKET, NO_COMPRESSION, CIPHER_SERVER_PREFERENCE and NO_RENEGOTIATION.</summary>
    public const ulong Options = 1UL << 12 | 1UL << 14 | 1UL << 17 | 1UL << 22 | 1UL << 30;

    public const int WantRead = 2;
    public const int WantWrite = 3;

    /// <summary>Whether the library is installed here.</summary>
    public static bool CanLoad(string name) =>
        NativeLibrary.TryLoad(name, typeof(SslLibrary).Assembly, DllImportSearchPath.SafeDirectories, out _);

    [LibraryImport(Name, EntryPoint = "DTLS_method")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint DtlsMethod();

    [LibraryImport(Name, EntryPoint = "SSL_CTX_new")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial SslContextHandle NewContext(nint method);

    [LibraryImport(Name, EntryPoint = "SSL_CTX_free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void FreeContext(nint context);

    [LibraryImport(Name, EntryPoint = "SSL_CTX_set_options")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial ulong SetOptions(SslContextHandle context, ulong options);

    [LibraryImport(Name, EntryPoint = "SSL_CTX_ctrl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Control(SslContextHandle context, int command, nint number, nint pointer);

    [LibraryImport(Name, EntryPoint = "SSL_CTX_set_cipher_list", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int SetCiphers(SslContextHandle context, string ciphers);

    /// <summary>0 is success here.</summary>
    [LibraryImport(Name, EntryPoint = "SSL_CTX_set_tlsext_use_srtp", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int UseSrtp(SslContextHandle context, string profiles);

    [LibraryImport(Name, EntryPoint = "SSL_CTX_use_certificate_ASN1")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int UseCertificate(SslContextHandle context, int length, byte* certificate);

    [LibraryImport(Name, EntryPoint = "SSL_CTX_use_PrivateKey_ASN1")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int UsePrivateKey(int kind, SslContextHandle context, byte* key, nint length);

    [LibraryImport(Name, EntryPoint = "SSL_CTX_set_verify")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void SetVerify(SslContextHandle context, int mode, delegate* unmanaged[Cdecl]<int, nint, int> judge);

    [LibraryImport(Name, EntryPoint = "SSL_new")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial SslHandle New(SslContextHandle context);

    [LibraryImport(Name, EntryPoint = "SSL_free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void Free(nint ssl);

    /// <summary>Both buffers belong to the association from now on.</summary>
    [LibraryImport(Name, EntryPoint = "SSL_set_bio")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void SetBuffers(SslHandle ssl, nint incoming, nint outgoing);

    [LibraryImport(Name, EntryPoint = "SSL_set_accept_state")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void BeServer(SslHandle ssl);

    [LibraryImport(Name, EntryPoint = "SSL_set_connect_state")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void BeClient(SslHandle ssl);

    [LibraryImport(Name, EntryPoint = "DTLS_set_timer_cb")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void SetTimer(SslHandle ssl, delegate* unmanaged[Cdecl]<nint, uint, uint> next);

    [LibraryImport(Name, EntryPoint = "SSL_set_ex_data")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int SetData(SslHandle ssl, int index, nint data);

    [LibraryImport(Name, EntryPoint = "SSL_get_ex_data")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint GetData(nint ssl, int index);

    [LibraryImport(Name, EntryPoint = "SSL_ctrl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Control(SslHandle ssl, int command, nint number, nint pointer);

    [LibraryImport(Name, EntryPoint = "SSL_do_handshake")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Handshake(SslHandle ssl);

    [LibraryImport(Name, EntryPoint = "SSL_read")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Read(SslHandle ssl, byte* buffer, int length);

    [LibraryImport(Name, EntryPoint = "SSL_get_error")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int ErrorOf(SslHandle ssl, int result);

    /// <summary>Points to a profile: its name, then its number as an unsigned long.</summary>
    [LibraryImport(Name, EntryPoint = "SSL_get_selected_srtp_profile")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint* SelectedProfile(SslHandle ssl);

    [LibraryImport(Name, EntryPoint = "SSL_export_keying_material", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Export(SslHandle ssl, byte* key, nuint length, string label, nuint labelLength, byte* context, nuint contextLength, int usesContext);

    /// <summary>To be given back with <see cref="CryptoLibrary.FreeCertificate"/>; 0 for none.</summary>
    [LibraryImport(Name, EntryPoint = "SSL_get1_peer_certificate")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint PeerCertificate(SslHandle ssl);
}
