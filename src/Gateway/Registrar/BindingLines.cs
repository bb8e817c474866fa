using System.Text;
using Softswitch.Contracts.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Registrar;

/// <summary>The header lines that tell a device what is registered (RFC 3261 10.3 step 8).</summary>
internal static class BindingLines
{
    [ThreadStatic]
    private static byte[]? _buffer;

    /// <summary>Contact, Path and Supported lines. The bytes are valid until the next call on this thread.</summary>
    public static ReadOnlySpan<byte> Write(SipMessage request, RegistrationReply reply, GruuMint gruus)
    {
        var wantsGruu = request.HasToken(HeaderName.Supported, "gruu"u8);
        var aor = wantsGruu ? RegisterReader.AddressOfRecord(request) : default;
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

            if (binding.RegId > 0)
            {
                writer.Raw(";reg-id="u8);
                writer.Number(binding.RegId);
            }

            if (wantsGruu)
                gruus.Write(ref writer, aor, binding);

            writer.EndHeader();
        }

        // RFC 5626 6: the device learns by this that its flow is used; 4.4: it keeps it alive itself, every so many seconds. Nothing
        // depends on that here: devices are asked as well, and connections that are idle closed much later.
        if (reply.Bindings.Any(binding => binding.RegId > 0 && IsOf(request, binding)))
            writer.Raw(request.Has(HeaderName.Path) ? "Require: outbound\r\n"u8 : "Require: outbound\r\nFlow-Timer: 120\r\n"u8);

        SipResponses.Copy(ref writer, request, HeaderName.Path);
        if (request.Has(HeaderName.Path))
            writer.Raw("Supported: path\r\n"u8);
        return writer.Written;
    }

    private static bool IsOf(SipMessage request, Binding binding) =>
        binding.CSeq == request.CSeq.Number && Utf8.EqualsText(request.CallId, binding.SipCallId);

    public static byte[] MinExpires(TimeSpan minimum) => Encoding.ASCII.GetBytes($"Min-Expires: {(long)minimum.TotalSeconds}\r\n");
}
