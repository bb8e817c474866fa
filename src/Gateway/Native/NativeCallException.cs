using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Native;

/// <summary>A system call failed where the caller cannot go on without it.</summary>
internal sealed class NativeCallException : IOException
{
    public NativeCallException()
    {
    }

    public NativeCallException(string message)
        : base(message)
    {
    }

    public NativeCallException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The errno of the failed call.</summary>
    public int Error { get; private init; }

    public static NativeCallException FromLastError(string call)
    {
        var error = Marshal.GetLastPInvokeError();
        return new NativeCallException($"{call}: {Marshal.GetPInvokeErrorMessage(error)}") { Error = error };
    }
}
