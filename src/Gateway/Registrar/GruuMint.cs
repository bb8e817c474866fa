using System.Buffers;
using System.Globalization;
using System.Text;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Registrar;

/// <summary>
/// Makes the GRUUs of devices and reads them again (RFC 5627), remembering none. The public one is the address of record with
/// the name of the device, and always the same; a temporary one is another each time, and lasts as long as the registration.
/// </summary>
internal sealed class GruuMint(byte[] key, IdSource ids)
{
    // RFC 3261 25.1: what stands in the value of a URI parameter as it is.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.!~*'()[]/:&+$");

    // A usual one has 47 characters. Escaped it may be three times as long, in an answer that must fit a datagram.
    private const int LongestName = 128;

    private readonly TemporaryUsers _temporary = new(key, ids);

    /// <summary>Writes the parameters of a Contact that tell a device its GRUUs; nothing for one without a name of its own (RFC 5627 5.3).</summary>
    /// <param name="aor">The address of record, as its phones write it.</param>
    public void Write(ref SipWriter writer, SipUri aor, Binding binding)
    {
        if (binding.InstanceId is not (['<', _, .., '>'] and { Length: <= LongestName } instance))
            return;
        var scheme = aor.Scheme == UriScheme.Sips ? "sips" : "sip";
        var user = Encoding.ASCII.GetString(aor.User);
        var host = Encoding.ASCII.GetString(aor.Host) + (aor.Port == 0 ? "" : $":{aor.Port.ToString(CultureInfo.InvariantCulture)}");
        writer.Raw(";pub-gruu=\""u8);
        writer.Text($"{scheme}:{user}@{host};gr={Escape(instance[1..^1])}");
        writer.Raw("\";temp-gruu=\""u8);
        writer.Text($"{scheme}:{_temporary.Seal(new ChannelName(user), RegistrationMark.Of(binding))}@{host};gr");
        writer.Raw("\""u8);
    }

    /// <summary>What a URI leads to; null when it is no GRUU, <see cref="Gruu.Nobodys"/> when it is none that could be ours.</summary>
    public Gruu? Read(ReadOnlySpan<byte> text)
    {
        if (!SipUri.TryParse(text, out var uri) || !uri.Parameters.TryGet("gr"u8, out var instance))
            return null;
        if (_temporary.Open(uri.User) is { } temporary)
            return temporary;
        return !instance.IsEmpty && ChannelName.TryParse(EscapedText.ToText(uri.User), out var channel)
            ? new Gruu(channel, $"<{EscapedText.ToText(instance)}>")
            : Gruu.Nobodys;
    }

    /// <summary>Whether a device gives as its contact what leads back to the registrar (RFC 5627 5.1).</summary>
    public bool IsOwn(SipUri contact, SipUri aor) => Read(contact.Text) switch
    {
        null => false,
        { IsTemporary: true, Channel.Value: not null } => true,
        { } gruu => Utf8.EqualsText(aor.User, gruu.Channel.Value ?? "") || Ascii.EqualsIgnoreCase(contact.Host, aor.Host),
    };

    private static string Escape(string instance)
    {
        var text = new StringBuilder(instance.Length);
        foreach (var value in Encoding.UTF8.GetBytes(instance))
        {
            if (Plain.Contains((char)value))
                text.Append((char)value);
            else
                text.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }

        return text.ToString();
    }
}
