using System.Text;

namespace Softswitch.Protocols.Sdp;

/// <summary>a=name or a=name:value; <paramref name="Value"/> is null for the first form.</summary>
public sealed record SdpAttribute(string Name, string? Value)
{
    /// <summary>The direction that it says (RFC 8866 6.7); null for any other attribute.</summary>
    public SdpDirection? Direction => SdpText.TryDirection(Encoding.UTF8.GetBytes(Name), out var direction) ? direction : null;

    /// <summary>The attribute that says a direction.</summary>
    public static SdpAttribute Of(SdpDirection direction) => new(Encoding.UTF8.GetString(SdpText.NameOf(direction)), null);
}
