using Softswitch.Protocols.Sdp;

namespace Softswitch.Protocols.Srtp;

/// <summary>
/// One a=crypto line (RFC 4568 9.1): a key that whoever describes himself with it sends with. Not shown by <see cref="ToString"/>.
/// </summary>
public sealed class SdesCrypto(int tag, SrtpMasterKey key)
{
    /// <summary>The name of the attribute.</summary>
    public const string AttributeName = "crypto";

    /// <summary>Tells the lines of one description apart; an answer has that of the line it accepts.</summary>
    public int Tag { get; } = tag;

    public SrtpMasterKey Key { get; } = key;

    /// <summary>
    /// Reads the value of an attribute; never throws. A lifetime is checked and left at that: its sender has to keep it.
    /// </summary>
    public static SdesFault TryParse(ReadOnlySpan<char> value, out SdesCrypto? crypto) => SdesParser.TryParse(value, out crypto);

    /// <summary>The line that accepts this one (RFC 4568 5.1.2).</summary>
    /// <param name="own">What we send with; of the same suite, and of this call only.</param>
    /// <exception cref="ArgumentException">It is of another suite.</exception>
    public SdesCrypto AnswerWith(SrtpMasterKey own) =>
        own.Suite == Key.Suite ? new SdesCrypto(Tag, own) : throw new ArgumentException($"The suite accepted is {Key.Suite}.", nameof(own));

    /// <summary>For the description that is sent, and for nothing else: it holds the key.</summary>
    public SdpAttribute ToAttribute() => new(AttributeName, $"{Tag} {Key.Suite.Name} inline:{Convert.ToBase64String(Key.KeyAndSalt)}");

    public override string ToString() => $"{Tag} {Key}";
}
