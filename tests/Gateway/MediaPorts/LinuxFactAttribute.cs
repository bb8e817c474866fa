using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Tests.MediaPorts;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!Libc.IsSupported)
            Skip = "The native network needs 64-bit Linux.";
    }
}
