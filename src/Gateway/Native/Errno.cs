namespace Softswitch.Gateway.Native;

/// <summary>The errno values packet paths tell apart (Linux, x64 and arm64).</summary>
internal static class Errno
{
    public const int Interrupted = 4;
    public const int Again = 11;
    public const int AccessDenied = 13;
    public const int TooManyFiles = 24;
    public const int MessageTooLong = 90;
    public const int AddressInUse = 98;
    public const int AddressNotAvailable = 99;
    public const int NetworkUnreachable = 101;
    public const int NoBufferSpace = 105;
    public const int ConnectionRefused = 111;
    public const int HostUnreachable = 113;
}
