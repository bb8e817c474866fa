using System.Text;
using Softswitch.Contracts.Devices;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Registrar;

/// <summary>The header lines that tell a device what is registered (RFC 3261 10.3 step 8).</summary>
internal static class BindingLines
{
    [ThreadStatic]
    private static byte[]? _buffer;

    /// <summary>Contact, Path and Supported lines. The bytes are valid until the next call on this thread.</summary>
    public static ReadOnlySpan<byte> Write(SipMessage request, RegistrationReply reply)
    {
        var writer = new SipWriter(_buffer ??= new byte[16_384]);
        foreach (var binding in reply.Bindings)
        {
            writer.BeginHeader(HeaderName.Contact);
            writer.Raw("<"u8);
            writer.Text(binding.Contact);
            writer.Raw(">;expires="u8);
            writer.Number(Math.Max(1, (long)Math.Ceiling((binding.ExpiresAt - reply.Now).TotalSeconds)));
            if (binding.InstanceId is not null)
            {
                writer.Raw(";+sip.instance="u8);
                writer.Quoted(Encoding.UTF8.GetBytes(binding.InstanceId));
            }

            writer.EndHeader();
        }

        SipResponses.Copy(ref writer, request, HeaderName.Path);
        if (request.Has(HeaderName.Path))
            writer.Raw("Supported: path\r\n"u8);
        return writer.Written;
    }

    public static byte[] MinExpires(TimeSpan minimum) => Encoding.ASCII.GetBytes($"Min-Expires: {(long)minimum.TotalSeconds}\r\n");
}
