using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Dtls;

/// <summary>SSL_CTX.</summary>
internal sealed class SslContextHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        SslLibrary.FreeContext(handle);
        return true;
    }
}
