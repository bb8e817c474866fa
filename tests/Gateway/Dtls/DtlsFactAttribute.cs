using Softswitch.Gateway.Dtls;

namespace Softswitch.Gateway.Tests.Dtls;

/// <summary>A test that needs the system's OpenSSL 3.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DtlsFactAttribute : FactAttribute
{
    public DtlsFactAttribute() => Skip = SslLibrary.CanLoad(SslLibrary.Name) ? null : "needs libssl 3";
}
