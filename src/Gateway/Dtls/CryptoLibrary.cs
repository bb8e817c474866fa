using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Dtls;

/// <summary>The functions of the system's libcrypto 3 (bio.h, x509.h, err.h) beside those of <see cref="SslLibrary"/>.</summary>
internal static unsafe partial class CryptoLibrary
{
    public const string Name = "libcrypto.so.3";

    [LibraryImport(Name, EntryPoint = "BIO_s_mem")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint MemoryMethod();

    [LibraryImport(Name, EntryPoint = "BIO_new")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint NewBuffer(nint method);

    [LibraryImport(Name, EntryPoint = "BIO_write")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Write(nint buffer, byte* bytes, int length);

    [LibraryImport(Name, EntryPoint = "BIO_read")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Read(nint buffer, byte* bytes, int length);

    [LibraryImport(Name, EntryPoint = "BIO_ctrl_pending")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nuint Pending(nint buffer);

    /// <summary>Writes a certificate in DER, or tells its length where there is no place.</summary>
    [LibraryImport(Name, EntryPoint = "i2d_X509")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int WriteCertificate(nint certificate, byte** place);

    [LibraryImport(Name, EntryPoint = "X509_free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void FreeCertificate(nint certificate);

    /// <summary>Errors are kept per thread, and those of before would be taken for those of the next call.</summary>
    [LibraryImport(Name, EntryPoint = "ERR_clear_error")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void ClearErrors();
}
