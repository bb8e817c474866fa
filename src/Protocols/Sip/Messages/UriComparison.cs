using System.Text;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>Equivalence of URIs by RFC 3261 19.1.4.</summary>
internal static class UriComparison
{
    public static bool AreEquivalent(SipUri a, SipUri b)
    {
        if (a.Scheme != b.Scheme)
        {
            return false;
        }

        if (a.Scheme is UriScheme.Other)
        {
            return a.Text.SequenceEqual(b.Text);
        }

        // An absent port differs from the default one written out.
        return a.Port == b.Port
            && Ascii.EqualsIgnoreCase(a.Host, b.Host)
            && EscapedText.AreEqual(a.User, b.User, ignoreCase: false)
            && EscapedText.AreEqual(a.Password, b.Password, ignoreCase: false)
            && ParametersAgree(a, b)
            && ParametersAgree(b, a)
            && HeadersContained(a.Headers, b.Headers)
            && HeadersContained(b.Headers, a.Headers);
    }

    private static bool ParametersAgree(SipUri from, SipUri to)
    {
        foreach (var parameter in from.Parameters)
        {
            if (to.Parameters.TryGet(parameter.Name, out var value)
                ? !EscapedText.AreEqual(parameter.Value, value, ignoreCase: true)
                : MustBeInBoth(parameter))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MustBeInBoth(SipParameter parameter) =>
        parameter.Is("user"u8) || parameter.Is("ttl"u8) || parameter.Is("method"u8) || parameter.Is("maddr"u8)
        || parameter.Is("transport"u8) || parameter.Is("phone-context"u8);

    private static bool HeadersContained(ReadOnlySpan<byte> wanted, ReadOnlySpan<byte> given)
    {
        foreach (var range in wanted.Split((byte)'&'))
        {
            var found = false;
            foreach (var other in given.Split((byte)'&'))
            {
                found |= EscapedText.AreEqual(wanted[range], given[other], ignoreCase: true);
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }
}
