using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Dtls;

/// <summary>SSL, with the buffers it was given; holds its context.</summary>
internal sealed class SslHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        SslLibrary.Free(handle);
        return true;
    }
}
