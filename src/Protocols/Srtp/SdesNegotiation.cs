using System.Diagnostics.CodeAnalysis;
using Softswitch.Protocols.Sdp;

namespace Softswitch.Protocols.Srtp;

/// <summary>Offer and answer of keys in the description of one medium (RFC 4568 5.1).</summary>
public static class SdesNegotiation
{
    /// <summary>The line of an offer to accept: the first that can be (5.1.2), as its sender lists them by preference. Null when none can.</summary>
    public static SdesCrypto? Choose(MediaDescription offer)
    {
        foreach (var value in ValuesOf(offer))
        {
            if (SdesCrypto.TryParse(value, out var crypto) == SdesFault.None)
                return crypto;
        }

        return null;
    }

    /// <summary>
    /// Finds what an answer accepted (5.1.3): its only line must have tag and suite of one of ours. False when there is no such, and then
    /// no media may be exchanged.
    /// </summary>
    /// <param name="offered">Our lines.</param>
    /// <param name="ours">The line of ours that was accepted: what we send with.</param>
    /// <param name="theirs">The line of the answer: what we receive with.</param>
    public static bool TryMatch(
        IEnumerable<SdesCrypto> offered,
        MediaDescription answer,
        [NotNullWhen(true)] out SdesCrypto? ours,
        [NotNullWhen(true)] out SdesCrypto? theirs)
    {
        ours = null;
        theirs = null;
        if (ValuesOf(answer).ToArray() is not [var only] || SdesCrypto.TryParse(only, out var answered) != SdesFault.None)
            return false;
        theirs = answered!;
        ours = offered.FirstOrDefault(line => line.Tag == answered!.Tag && line.Key.Suite == answered.Key.Suite);
        return ours is not null;
    }

    private static IEnumerable<string> ValuesOf(MediaDescription media) =>
        media.Attributes.Where(attribute => attribute.Name == SdesCrypto.AttributeName).Select(attribute => attribute.Value ?? "");
}
