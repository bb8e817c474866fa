using Softswitch.Domain.Calls;
using Softswitch.Protocols.Ice;
using Softswitch.Protocols.Sdp;

namespace Softswitch.Gateway.Sounds;

/// <summary>How a device described that it proves itself at the gateway's port: by ICE and DTLS, as browsers do (RFC 8834).</summary>
/// <param name="Ice">Its credentials.</param>
/// <param name="Fingerprint">Of the certificate it shows.</param>
/// <param name="Setup">Who begins (RFC 8842 5.1): "active", "passive" or "actpass".</param>
internal sealed record OfferedHandshake(IceCredentials Ice, SdpFingerprint Fingerprint, string Setup)
{
    private const string Active = "active";

    /// <summary>Whether any line of a description is such a one.</summary>
    public static bool IsIn(MessageBody body) =>
        body.Content.AsSpan().IndexOf("a=ice-ufrag:"u8) >= 0 // ordinary phones cost no more than this
        && SdpParser.TryParse(body.Content, SdpLimits.Default, out var description) == SdpError.None
        && description!.Media.Any(line => Of(line, description) is not null);

    /// <summary>Null for a line that is keyed otherwise, or wants RTCP on a port of its own.</summary>
    public static OfferedHandshake? Of(MediaDescription line, SessionDescription session)
    {
        if (line.Port == 0 || !OfferedSound.IsSecure(line) || line.Attributes.All(attribute => attribute.Name != "rtcp-mux"))
            return null;
        var ice = IceCredentials.Read(ValueOf("ice-ufrag", line, session), ValueOf("ice-pwd", line, session));
        var fingerprint = line.Attributes.Concat(session.Attributes)
            .Where(attribute => attribute.Name == SdpFingerprint.AttributeName)
            .Select(attribute => SdpFingerprint.Read(attribute.Value))
            .FirstOrDefault(each => each is not null);
        var setup = ValueOf("setup", line, session) ?? Active;
        return ice is null || fingerprint is null || setup == "holdconn" ? null : new OfferedHandshake(ice, fingerprint, setup);
    }

    private static string? ValueOf(string name, MediaDescription line, SessionDescription session) =>
        line.Attributes.Concat(session.Attributes).FirstOrDefault(attribute => attribute.Name == name)?.Value?.Trim();
}
