using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Softswitch.Domain.Devices.Registrations;

/// <summary>
/// Tells a registration of a device from those before and after it: one mark for all its flows and refreshes, until it ends
/// or begins anew with another Call-ID (RFC 5627 5.1).
/// </summary>
public static class RegistrationMark
{
    /// <summary>0 for a device without a name of its own.</summary>
    public static long Of(Binding binding)
    {
        if (binding.InstanceId is null)
            return 0;

        // Whole milliseconds: that is what is left of the time after a restart.
        var since = binding.RegisteredAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{binding.InstanceId}\n{binding.SipCallId}\n{since}"), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
