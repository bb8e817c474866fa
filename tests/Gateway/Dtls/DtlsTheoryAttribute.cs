using Softswitch.Gateway.Dtls;

namespace Softswitch.Gateway.Tests.Dtls;

/// <summary>A theory that needs the system's OpenSSL 3.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DtlsTheoryAttribute : TheoryAttribute
{
    public DtlsTheoryAttribute() => Skip = SslLibrary.CanLoad(SslLibrary.Name) ? null : "needs libssl 3";
}
