using System.Text;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>
/// The Digest credentials in Authorization or Proxy-Authorization (RFC 7616 3.4). Made by <see cref="TryParse"/>; refers to
/// the text it was read from. Quoted values are without their quotes, escapes left as received.
/// </summary>
public ref struct DigestCredentials
{
    public ReadOnlySpan<byte> Username { get; private set; }

    public ReadOnlySpan<byte> Realm { get; private set; }

    public ReadOnlySpan<byte> Nonce { get; private set; }

    public ReadOnlySpan<byte> Uri { get; private set; }

    /// <summary>In hexadecimal.</summary>
    public ReadOnlySpan<byte> Response { get; private set; }

    /// <summary>Empty for clients of RFC 2069, which count no requests.</summary>
    public ReadOnlySpan<byte> Qop { get; private set; }

    public ReadOnlySpan<byte> Cnonce { get; private set; }

    public ReadOnlySpan<byte> Opaque { get; private set; }

    public DigestAlgorithm Algorithm { get; private set; }

    /// <summary>How often the client used this nonce, from 1; 0 without qop.</summary>
    public uint NonceCount { get; private set; }

    internal ReadOnlySpan<byte> NonceCountText { get; private set; }

    private ReadOnlySpan<byte> AlgorithmText { get; set; }

    internal readonly DigestParts Parts => new() { Nonce = Nonce, Uri = Uri, Qop = Qop, NonceCount = NonceCountText, Cnonce = Cnonce };

    /// <summary>False for another scheme, an algorithm or qop we do not do, a parameter twice, or one that must be there missing.</summary>
    public static bool TryParse(ReadOnlySpan<byte> header, out DigestCredentials credentials)
    {
        credentials = default;
        var read = default(DigestCredentials);
        if (!AuthParameters.TryRead(header, out var parameters))
        {
            return false;
        }

        while (parameters.MoveNext())
        {
            if (!read.Take(parameters.Current))
            {
                return false;
            }
        }

        var isKnown = DigestAlgorithms.TryParse(read.AlgorithmText, out var known);
        read.Algorithm = known;
        credentials = read;
        return isKnown && !parameters.IsBroken && credentials.IsComplete();
    }

    /// <summary>The credentials of the request for this realm, in its header or headers of this name.</summary>
    public static bool TryFind(SipMessage request, HeaderName name, ReadOnlySpan<byte> realm, out DigestCredentials credentials)
    {
        foreach (var line in request.Lines(name))
        {
            if (TryParse(line, out credentials) && credentials.Realm.SequenceEqual(realm))
            {
                return true;
            }
        }

        credentials = default;
        return false;
    }

    private bool Take(SipParameter parameter)
    {
        var value = parameter.Value;
        return parameter.Name.Length switch
        {
            2 when parameter.Is("nc"u8) => NonceCountText.IsEmpty && !(NonceCountText = value).IsEmpty,
            3 when parameter.Is("uri"u8) => Uri.IsEmpty && !(Uri = value).IsEmpty,
            3 when parameter.Is("qop"u8) => Qop.IsEmpty && !(Qop = value).IsEmpty,
            5 when parameter.Is("realm"u8) => Realm.IsEmpty && !(Realm = value).IsEmpty,
            5 when parameter.Is("nonce"u8) => Nonce.IsEmpty && !(Nonce = value).IsEmpty,
            6 when parameter.Is("cnonce"u8) => Cnonce.IsEmpty && !(Cnonce = value).IsEmpty,
            6 when parameter.Is("opaque"u8) => Opaque.IsEmpty && SetOpaque(value),
            8 when parameter.Is("username"u8) => Username.IsEmpty && !(Username = value).IsEmpty,
            8 when parameter.Is("response"u8) => Response.IsEmpty && !(Response = value).IsEmpty,
            9 when parameter.Is("algorithm"u8) => AlgorithmText.IsEmpty && !(AlgorithmText = value).IsEmpty,
            _ => true,
        };
    }

    // An empty opaque is what some clients echo.
    private bool SetOpaque(ReadOnlySpan<byte> value)
    {
        Opaque = value;
        return true;
    }

    private bool IsComplete()
    {
        if (Username.IsEmpty || Realm.IsEmpty || Nonce.IsEmpty || Uri.IsEmpty || Response.IsEmpty)
        {
            return false;
        }

        if (Qop.IsEmpty)
        {
            return true;
        }

        var isCount = NonceCountText.Length == 8
            && uint.TryParse(NonceCountText, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var count)
            && (NonceCount = count) > 0;
        return isCount && !Cnonce.IsEmpty && Ascii.EqualsIgnoreCase(Qop, "auth"u8);
    }
}
